package id.payung.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.enrollment.rosterfile.RosterFormat;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterTemplate;
import id.payung.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkbookSlotsTest {

    private final WorkbookSlots slots = new WorkbookSlots(1, Duration.ofMillis(10));

    @Test
    void refusesOneWorkbookTooManyUntilAnotherIsClosed() {
        RosterReader open = slots.open(RosterFormat.XLSX, workbook());

        assertThatThrownBy(() -> slots.open(RosterFormat.XLSX, workbook()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(503);
                    assertThat(refused.headers()).containsKey("Retry-After");
                });

        open.close();
        open.close();
        slots.open(RosterFormat.XLSX, workbook());
        assertThatThrownBy(() -> slots.open(RosterFormat.XLSX, workbook())).isInstanceOf(ProblemException.class);
    }

    @Test
    void givesTheSlotOfAFileThatIsNoWorkbookBack() {
        assertThatThrownBy(() -> slots.open(RosterFormat.XLSX, new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(ProblemException.class);

        assertThat(slots.open(RosterFormat.XLSX, workbook()).next()).isPresent();
    }

    @Test
    void letsOtherFilesPassWhichNeedNoMemory() {
        slots.open(RosterFormat.XLSX, workbook());

        assertThat(slots.open(RosterFormat.CSV, new ByteArrayInputStream(RosterTemplate.csv()))
                        .next())
                .isPresent();
    }

    private static InputStream workbook() {
        return new ByteArrayInputStream(RosterTemplate.xlsx());
    }
}
