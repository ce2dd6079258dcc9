package id.payung.enrollment.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.payung.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "Text/CSV; header=present",
                "text/csv;charset=\"UTF-8\"",
                "text/csv ; Charset=us-ascii"
            })
    void knowsCsvByItsContentType(String header) {
        assertThat(RosterFormat.ofContentType(header)).contains(RosterFormat.CSV);
    }

    @Test
    void knowsTheOthers() {
        assertThat(RosterFormat.ofContentType("application/x-ndjson")).contains(RosterFormat.NDJSON);
        assertThat(RosterFormat.ofContentType(RosterFormat.XLSX.contentType())).contains(RosterFormat.XLSX);
        assertThat(RosterFormat.ofContentType("application/json")).isEmpty();
        assertThat(RosterFormat.ofContentType("")).isEmpty();
        assertThat(RosterFormat.ofContentType(";")).isEmpty();
        assertThat(RosterFormat.ofContentType(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv;charset=windows-1252", "application/x-ndjson; charset=UTF-16", "text/csv;charset="})
    void refusesAnotherCharset(String header) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> RosterFormat.ofContentType(header));

        assertThat(refusal.type()).isEqualTo(RosterFileProblems.NOT_UTF8);
    }
}
