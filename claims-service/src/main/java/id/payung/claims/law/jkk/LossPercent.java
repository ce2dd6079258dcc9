package id.payung.claims.law.jkk;

import id.payung.claims.law.Disability;
import id.payung.claims.law.DisabilityPart;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import id.payung.platform.problem.Text;
import java.math.BigDecimal;

/** How many percent one loss counts: the row of the table, times the share that is lost. */
final class LossPercent {
    private static final int TEN = 10;
    private static final int ALL = 100;
    private static final Text IN_RANGE = new Text(
            "The law leaves this percentage to the doctor within a range: is it the doctor's?",
            "Persentase ini ditetapkan dokter dalam suatu rentang: apakah sesuai ketetapan dokter?");
    private static final Text NOT_WHOLE = new Text(
            "An anatomical loss counts as a whole, but a part of it is stated: which is right?",
            "Cacat anatomis dihitung utuh, tetapi dinyatakan sebagian: mana yang benar?");
    private static final Text NOT_FULL_TENS = new Text(
            "The loss is not in full tens; only full tens are counted: is that right?",
            "Kehilangan tidak dalam kelipatan sepuluh; hanya puluhan penuh yang dihitung: apakah benar?");

    private final DisabilityTable table;

    LossPercent(DisabilityTable table) {
        this.table = table;
    }

    /** The percent as amount, and how it came about. */
    Reckoning of(Disability disability, EventKind kind, Findings findings) {
        DisabilityTable.Row row = table.row(disability.part());
        return switch (row.counted()) {
            case WHOLE -> share(row, disability.lossPercent(), kind, findings);
            case PER_TEN -> perTen(row, disability.lossPercent(), findings);
            case RANGE -> inRange(row, disability.lossPercent(), findings);
        };
    }

    private static Reckoning share(DisabilityTable.Row row, int loss, EventKind kind, Findings findings) {
        if (kind == EventKind.PARTIAL_ANATOMICAL_DISABILITY && loss < ALL) {
            findings.ask("WHOLE_LOSS_" + row.part(), NOT_WHOLE, row.citation());
        }
        String percent = Rupiah.plain(row.percent()) + "%";
        return new Reckoning(
                row.percent().multiply(BigDecimal.valueOf(loss)).movePointLeft(2),
                loss == ALL ? percent : loss + "% × " + percent);
    }

    private static Reckoning perTen(DisabilityTable.Row row, int loss, Findings findings) {
        if (loss % TEN != 0) {
            findings.ask("FULL_TENS_" + row.part(), NOT_FULL_TENS, row.citation());
        }
        int tens = loss / TEN;
        return new Reckoning(
                row.percent().multiply(BigDecimal.valueOf(tens)), tens + " × " + Rupiah.plain(row.percent()) + "%");
    }

    private static Reckoning inRange(DisabilityTable.Row row, int loss, Findings findings) {
        DisabilityPart part = row.part();
        findings.ask("PERCENT_BY_DOCTOR_" + part, IN_RANGE, row.citation());
        BigDecimal percent = row.percent()
                .multiply(BigDecimal.valueOf(loss))
                .movePointLeft(2)
                .max(row.least());
        return new Reckoning(percent, Rupiah.plain(percent) + "%");
    }
}
