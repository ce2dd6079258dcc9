package id.payung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMapperTest {

    @Test
    void aDatabaseThatGoesAwayIsWorthTryingAgainAlsoWhenItGoesAtTheCommit() {
        Throwable gone = new IllegalStateException(new SQLException("gone", "57P01"));
        Throwable goneAtTheCommit = new IllegalStateException(new RollbackException("at the commit"));

        assertThat(ProblemMapper.refusal(gone).type()).isEqualTo(CommonProblems.UNAVAILABLE);
        assertThat(ProblemMapper.refusal(goneAtTheCommit).type()).isEqualTo(CommonProblems.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23P01", "23514"})
    void whatAConstraintRefusesIsAConflictAlsoAtTheCommit(String state) {
        SQLException refused = new SQLException("Key (nik)=(6472) already exists", state);
        Throwable atTheCommit = new RollbackException("at the commit");
        atTheCommit.initCause(new IllegalStateException(refused));

        assertThat(ProblemMapper.refusal(new IllegalStateException(refused)).type())
                .isEqualTo(CommonProblems.CONFLICT);
        assertThat(ProblemMapper.refusal(atTheCommit).type()).isEqualTo(CommonProblems.CONFLICT);
        assertThat(FailureLine.of("r-1", CommonProblems.CONFLICT.refusal(), atTheCommit)
                        .text())
                .contains(state)
                .doesNotContain("6472");
    }

    @Test
    void aReferenceToNothingIsOurFault() {
        assertThat(ProblemMapper.refusal(new SQLException("no such member", "23503"))
                        .type())
                .isEqualTo(CommonProblems.OURS);
    }
}
