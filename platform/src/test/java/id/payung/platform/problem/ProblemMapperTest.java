package id.payung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {

    @Test
    void aDatabaseThatGoesAwayIsWorthTryingAgainAlsoWhenItGoesAtTheCommit() {
        Throwable gone = new IllegalStateException(new SQLException("gone", "57P01"));
        Throwable goneAtTheCommit = new IllegalStateException(new RollbackException("at the commit"));

        assertThat(ProblemMapper.refusal(gone).type()).isEqualTo(CommonProblems.UNAVAILABLE);
        assertThat(ProblemMapper.refusal(goneAtTheCommit).type()).isEqualTo(CommonProblems.UNAVAILABLE);
    }
}
