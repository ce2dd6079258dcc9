package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After all other classes (see {@link ClassOrderer.OrderAnnotation}): what this run left in logs, metrics and feeds. */
@ExtendWith(RunningPayung.class)
@Order(Integer.MAX_VALUE)
class LeaksIT {

    private static final int ROWS = 5;

    private final Payung payung;
    private final Callers callers;

    LeaksIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    @Test
    void tellsNothingOfAPersonInLogsMetricsFeedsAndProblems() {
        refuseAndEnrollSomebody();

        LeakSearch search = new LeakSearch(payung);

        assertThat(search.findings()).isEmpty();
        assertThat(search.texts()).isGreaterThan(100);
    }

    @Test
    void findsAValueWhereverItStands() {
        String row = People.row();

        assertThat(UsedValues.leakIn("x=" + People.nikOf(row) + "7;")).isPresent();
        assertThat(UsedValues.leakIn("\"detail\":\"ORANG  rekaan is unknown\"")).isPresent();
        assertThat(UsedValues.leakIn("request 4bf92f3577b34da6a3ce929d0e0e4736 of orang"))
                .isEmpty();
    }

    /** Alone, too, this class has something to look for. */
    private void refuseAndEnrollSomebody() {
        Office office = Office.open(callers, "LEAKS");
        String row = People.row();
        office.rested(office.accepted(
                "LEAKS-1", (People.roster(ROWS) + row + "\nx," + row + "\n").getBytes(StandardCharsets.UTF_8)));
        callers.as("officer").post("/v1/coverage-checks", Map.of("nik", People.nikOf(row), "at", People.nikOf(row)));
    }
}
