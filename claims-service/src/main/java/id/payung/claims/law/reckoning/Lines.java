package id.payung.claims.law.reckoning;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.platform.problem.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gathers the lines of one assessment under the law of one day. A line on an unverified figure asks a person. */
public final class Lines {
    private final LocalDate day;
    private final LegalCitation lawOfTheDay;
    private final Findings findings;
    private final List<BenefitLine> lines = new ArrayList<>();

    /**
     * None yet.
     *
     * @param lawOfTheDay what the program grants, for questions where no figure is on file
     */
    public Lines(LocalDate day, LegalCitation lawOfTheDay, Findings findings) {
        this.day = day;
        this.lawOfTheDay = lawOfTheDay;
        this.findings = findings;
    }

    /** Adds a line reckoned from the values of that day; asks a person where the law of that day is not known. */
    public void add(Benefit benefit, List<Parameter> parameters, Function<List<LegalValue>, Reckoning> formula) {
        List<LegalValue> values =
                parameters.stream().flatMap(p -> p.on(day).stream()).toList();
        if (values.size() < parameters.size()) {
            findings.askOrRefuse(
                    "LAW_KNOWN_" + benefit,
                    new Text(
                            "Did the law of that day grant this benefit? No figure is on file: a no refuses it, a yes waits for one",
                            "Apakah hukum pada hari itu memberi manfaat ini? Angkanya belum tercatat: tidak berarti ditolak, ya"
                                    + " menunggu angkanya"),
                    lawOfTheDay);
            return;
        }
        add(benefit, values, formula.apply(values));
    }

    /** Adds a line that was reckoned from these values. */
    public void add(Benefit benefit, List<LegalValue> values, Reckoning reckoning) {
        long amount = reckoning.amount().setScale(0, RoundingMode.DOWN).longValueExact();
        boolean verified = values.stream().allMatch(LegalValue::verified);
        if (amount == 0 || !verified && isRefused(benefit, values)) {
            return;
        }
        List<LegalCitation> citations =
                values.stream().map(LegalValue::citation).distinct().toList();
        lines.add(new BenefitLine(benefit, amount, reckoning.calculation(), citations, verified));
    }

    private boolean isRefused(Benefit benefit, List<LegalValue> values) {
        LegalCitation unverified = values.stream()
                .filter(value -> !value.verified())
                .findFirst()
                .orElseThrow()
                .citation();
        return findings.ask(
                        "FIGURE_VERIFIED_" + benefit,
                        new Text(
                                "A figure behind this benefit was not checked against the official text: is it right?",
                                "Angka di balik manfaat ini belum diperiksa pada naskah resmi: apakah benar?"),
                        unverified)
                == Answer.NOT_MET;
    }

    /** The day whose law counts. */
    public LocalDate day() {
        return day;
    }

    /** Where questions go. */
    public Findings findings() {
        return findings;
    }

    /** What was added, in that order. */
    public List<BenefitLine> all() {
        return List.copyOf(lines);
    }
}
