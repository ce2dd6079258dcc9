package id.payung.claims.law.reckoning;

import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Resolution;
import id.payung.claims.law.parameter.Rule;
import id.payung.platform.problem.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers the findings of one assessment, each code once, and applies what people answered to open ones. */
public final class Findings {
    private static final String UNVERIFIED = "FIGURE_VERIFIED_";
    private static final Text IS_IT_RIGHT = new Text(
            "A rule behind this was not checked against the official text: is it right?",
            "Aturan di balik ini belum diperiksa pada naskah resmi: apakah benar?");

    private final Map<String, Resolution> resolutions;
    private final Map<String, Finding> byCode = new LinkedHashMap<>();

    public Findings(Map<String, Resolution> resolutions) {
        this.resolutions = resolutions;
    }

    /** The end of a code that names a child or heir: ids are opaque, codes are of capitals, digits and underscores. */
    public static String suffix(String id) {
        return "_" + id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The condition holds, or does not. */
    public Answer decide(boolean holds, String code, Text met, Text notMet, LegalCitation citation) {
        return holds ? met(code, met, citation) : notMet(code, notMet, citation);
    }

    /** The condition holds. */
    public Answer met(String code, Text text, LegalCitation citation) {
        byCode.putIfAbsent(code, new Finding.Met(code, text, citation, false));
        return Answer.MET;
    }

    /** The condition does not hold. */
    public Answer notMet(String code, Text text, LegalCitation citation) {
        byCode.putIfAbsent(code, new Finding.NotMet(code, text, citation, false));
        return Answer.NOT_MET;
    }

    /** A person must answer; if one has, that answer counts. */
    public Answer ask(String code, Text question, LegalCitation citation) {
        Optional<Resolution> given = Optional.ofNullable(resolutions.get(code));
        Finding finding = given.<Finding>map(answer -> answer.met()
                        ? new Finding.Met(code, question, citation, true)
                        : new Finding.NotMet(code, question, citation, true))
                .orElseGet(() -> new Finding.NeedsReview(code, question, citation));
        byCode.putIfAbsent(code, finding);
        return given.map(answer -> answer.met() ? Answer.MET : Answer.NOT_MET).orElse(Answer.OPEN);
    }

    /** Only other facts can answer this, so no answer of a person closes it. */
    public Answer askForFacts(String code, Text question, LegalCitation citation) {
        byCode.putIfAbsent(code, new Finding.NeedsReview(code, question, citation));
        return Answer.OPEN;
    }

    /** Only a yes closes this: a no does not say what is right instead. */
    public Answer confirm(String code, Text question, LegalCitation citation) {
        boolean confirmed = Optional.ofNullable(resolutions.get(code))
                .filter(Resolution::met)
                .isPresent();
        return confirmed ? ask(code, question, citation) : askForFacts(code, question, citation);
    }

    /** A no refuses what is asked about; a yes does not say what is due, so it stays open until other facts or law do. */
    public Answer askOrRefuse(String code, Text question, LegalCitation citation) {
        boolean refused = Optional.ofNullable(resolutions.get(code))
                .filter(answer -> !answer.met())
                .isPresent();
        return refused ? ask(code, question, citation) : askForFacts(code, question, citation);
    }

    /**
     * What rests on these rules waits until a person has confirmed the first that was not checked.
     *
     * @param code of the condition that rests on them
     */
    public Answer rely(String code, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.verified())
                .findFirst()
                .map(rule -> confirm(UNVERIFIED + code, IS_IT_RIGHT, rule.citation()))
                .orElse(Answer.MET);
    }

    /** The same for one rule. */
    public Answer rely(String code, Rule rule) {
        return rely(code, List.of(rule));
    }

    /** Is this condition not met by a rule that was checked or confirmed? Nobody is refused by any other. */
    public boolean refuses(String code) {
        return isNotMet(code) && !isOpen(UNVERIFIED + code);
    }

    /** Is this condition among those not met? */
    public boolean isNotMet(String code) {
        return byCode.get(code) instanceof Finding.NotMet;
    }

    /** Does this condition wait for a person? */
    public boolean isOpen(String code) {
        return byCode.get(code) instanceof Finding.NeedsReview;
    }

    /** All, in the order in which they were found. */
    public List<Finding> all() {
        return List.copyOf(byCode.values());
    }
}
