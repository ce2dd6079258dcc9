package id.payung.claims.law.jkk;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.Disability;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.Flag;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import id.payung.platform.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grant for a partial disability: percent of the table, for a loss of function its share, × 80 × wage. */
final class PartialDisabilityGrant {
    private static final Text NOT_STATED = new Text(
            "The doctor's statement of the lasting loss is missing", "Keterangan dokter tentang kecacatan belum ada");
    private static final Text OTHER_END_STATE = new Text(
            "A lasting partial loss is stated beside another end state: what was the end state?",
            "Cacat sebagian dinyatakan di samping keadaan akhir lain: apa keadaan akhirnya?");
    private static final Text ABOVE_LIMIT = new Text(
            "The partial disabilities add up to more than the usual limit: is the whole sum due?",
            "Jumlah cacat sebagian melebihi batas yang lazim: apakah seluruhnya dibayarkan?");

    private final DisabilityTable table;
    private final LossPercent losses;
    private final OverlappingLosses overlaps;
    private final Parameter months;
    private final Parameter limit;

    PartialDisabilityGrant(LawFiles files) {
        table = new DisabilityTable(files);
        losses = new LossPercent(table);
        overlaps = new OverlappingLosses(table);
        months = files.parameter("jkk/partial-disability-months");
        limit = files.parameter("jkk/disability-sum-limit");
    }

    void add(BenefitCase facts, long wage, Lines lines) {
        Findings findings = lines.findings();
        EventKind kind = facts.event().kind();
        boolean partial =
                kind == EventKind.PARTIAL_ANATOMICAL_DISABILITY || kind == EventKind.PARTIAL_FUNCTIONAL_DISABILITY;
        List<Disability> stated = stated(facts);
        LegalValue multiple = months.onOrFirst(lines.day());
        if (!partial && !stated.isEmpty()) {
            findings.ask("END_STATE_OF_DISABILITY", OTHER_END_STATE, multiple.citation());
        }
        if (partial && stated.isEmpty()) {
            findings.askForFacts("DISABILITY_STATED", NOT_STATED, multiple.citation());
        }
        if (partial && !stated.isEmpty() && table.isInForce(lines.day())) {
            reckon(kind, stated, wage, multiple, lines);
        }
    }

    private void reckon(EventKind kind, List<Disability> stated, long wage, LegalValue multiple, Lines lines) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> words = new ArrayList<>();
        List<LegalValue> law = new ArrayList<>();
        for (Disability disability : overlaps.without(stated, lines.findings())) {
            Reckoning percent = losses.of(disability, kind, lines.findings());
            sum = sum.add(percent.amount());
            words.add(percent.calculation());
            law.add(table.row(disability.part()).legal());
        }
        law.add(multiple);
        BigDecimal counted = limited(sum, lines);
        String all = words.size() == 1 ? words.get(0) : "(" + String.join(" + ", words) + ")";
        String cut = counted.compareTo(sum) < 0 ? ", at most " + Rupiah.plain(counted) + "%," : "";
        BigDecimal amount = counted.multiply(multiple.value())
                .multiply(BigDecimal.valueOf(wage))
                .movePointLeft(2);
        lines.add(
                Benefit.PARTIAL_DISABILITY_GRANT,
                law,
                new Reckoning(
                        amount, all + cut + " × " + Rupiah.plain(multiple.value()) + " × " + Rupiah.written(wage)));
    }

    /** Shown up to the limit until a person says that the whole sum is due. */
    private BigDecimal limited(BigDecimal sum, Lines lines) {
        Optional<LegalValue> rule = limit.on(lines.day());
        if (rule.isEmpty() || sum.compareTo(rule.get().value()) <= 0) {
            return sum;
        }
        Answer whole = lines.findings()
                .ask("SUM_OF_DISABILITIES", ABOVE_LIMIT, rule.get().citation());
        return whole == Answer.MET ? sum : rule.get().value();
    }

    /** The table is written for the right-handed. */
    private static List<Disability> stated(BenefitCase facts) {
        return facts.circumstances().flags().contains(Flag.LEFT_HANDED)
                ? facts.disabilities().stream()
                        .map(each -> new Disability(each.part().mirrored(), each.lossPercent()))
                        .toList()
                : facts.disabilities();
    }
}
