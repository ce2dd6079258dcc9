package id.payung.claims.law.jkk;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.DatedCost;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Lines;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which care at home lies within the longest time? It cannot have begun before the accident, so what was billed within a
 * year of it is in time. What was billed later depends on the day on which the care began and, more than a year after
 * its first bill, on how late it was billed. No bill says either: a person does.
 */
final class HomeCareTime {
    private static final String CODE = "HOME_CARE_IN_TIME";
    private static final Text IN_TIME =
            new Text("The care at home was billed in time", "Perawatan di rumah ditagih dalam jangka waktunya");
    private static final Text BILLED_LATE = new Text(
            "Care at home was billed more than a year after its first bill: was the care itself given within its year?",
            "Perawatan di rumah ditagih lebih dari setahun setelah tagihan pertamanya: apakah perawatannya sendiri"
                    + " diberikan dalam setahun?");
    private static final Text BEGAN_LATER = new Text(
            "Care at home was billed more than a year after the event: did it begin so late that it still lies within its"
                    + " year?",
            "Perawatan di rumah ditagih lebih dari setahun setelah peristiwa: apakah dimulai begitu terlambat sehingga"
                    + " masih dalam setahun?");

    private final Parameter months;

    HomeCareTime(Parameter months) {
        this.months = months;
    }

    /** The cost of care at home less what a person found too late; costs without a day are not judged here. */
    long costInTime(BenefitCase facts, Lines lines) {
        long cost = facts.treatment().homeCareCost();
        Optional<LegalValue> longest = months.on(lines.day());
        return longest.isEmpty() || facts.homeCare().isEmpty()
                ? cost
                : cost - late(facts.homeCare(), lines, longest.get());
    }

    private static long late(List<DatedCost> bills, Lines lines, LegalValue longest) {
        LocalDate first = bills.stream()
                .map(DatedCost::billedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate certain = lines.day().plusMonths(longest.asInt());
        LocalDate last = first.plusMonths(longest.asInt());
        long billedLate = sum(bills, last, LocalDate.MAX);
        long doubtful = sum(bills, certain, last);
        Findings findings = lines.findings();
        LegalCitation citation = longest.citation();
        Answer inTime =
                billedLate == 0 ? findings.met(CODE, IN_TIME, citation) : findings.ask(CODE, BILLED_LATE, citation);
        Answer beganLater = doubtful == 0 ? Answer.MET : findings.ask("HOME_CARE_BEGAN_LATER", BEGAN_LATER, citation);
        return (inTime == Answer.NOT_MET ? billedLate : 0) + (beganLater == Answer.NOT_MET ? doubtful : 0);
    }

    /** Of the bills after one day, up to and including another. */
    private static long sum(List<DatedCost> bills, LocalDate after, LocalDate upTo) {
        return bills.stream()
                .filter(bill ->
                        bill.billedOn().isAfter(after) && !bill.billedOn().isAfter(upTo))
                .mapToLong(DatedCost::cost)
                .sum();
    }
}
