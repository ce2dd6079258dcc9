package id.payung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.DatabaseFailure;
import java.sql.SQLException;
import org.jboss.logging.Logger.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureLineTest {

    @ParameterizedTest
    @CsvSource({"08006, not available now", "57P01, not available now", ", not available now"})
    void aDatabaseThatIsAwayIsALineOfWarning(String state, String says) {
        FailureLine line = lineOf(new DatabaseFailure(new SQLException("Acquisition timeout for Budi", state)));

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.text()).contains("Request r-1", says).doesNotContain("FailureLineTest", "Budi");
    }

    @Test
    void aFaultOfOursIsAnErrorWithItsPlaceAndWithoutItsWords() {
        FailureLine line = lineOf(new DatabaseFailure(new SQLException("value Budi too long", "22001")));

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.text())
                .contains("Request r-1", "FailureLineTest", "SQLSTATE 22001")
                .doesNotContain("Budi");
    }

    @Test
    void aLoopSaysWhereItFailedUnlessTheDatabaseIsAway() {
        Outage outage = new Outage(org.jboss.logging.Logger.getLogger(FailureLineTest.class), "The loop");

        assertThat(outage.line(new DatabaseFailure(new SQLException("refused Budi", "08001"))))
                .isEqualTo("The loop waits for the database, SQLSTATE 08001");
        assertThat(outage.line(new IllegalStateException("Budi")))
                .startsWith("The loop failed")
                .contains("FailureLineTest")
                .doesNotContain("Budi");
    }

    private static FailureLine lineOf(Throwable thrown) {
        return FailureLine.of("r-1", ProblemMapper.refusal(thrown), thrown);
    }
}
