package id.payung.claims.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Finding;
import id.payung.platform.privacy.Masks;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows claims to people. */
@ApplicationScoped
class ClaimViews {

    private static final String UNKNOWN = "";
    private static final int SHOWN_DIGITS = 4;

    private final CaseJudgement judgement;
    private final DeadlineViews deadlines;
    private final ObjectMapper json;

    ClaimViews(CaseJudgement judgement, DeadlineViews deadlines, ObjectMapper json) {
        this.judgement = judgement;
        this.deadlines = deadlines;
        this.json = json;
    }

    /** A claim with what the law says about it at this moment. */
    ClaimView show(Claim claim, Locale locale) {
        Optional<KnownFacts> facts = claim.facts();
        Optional<JudgedCase> judged = facts.map(judgement::judge);
        return new ClaimView(
                claim.id(),
                claim.number(),
                claim.kind(),
                claim.state(),
                claim.outcome(),
                claim.memberId(),
                facts.flatMap(known -> known.file().nik()).map(Masks::nik).orElse(UNKNOWN),
                WorkClock.shown(claim.reportedAt()),
                facts.map(known -> known.law().event().date()),
                facts.map(known -> known.law().event().cause().name()),
                documents(facts, judged),
                judged.map(each -> questions(each, locale)).orElse(List.of()),
                judged.map(each -> assessed(each.assessment(), locale)),
                deadlines.show(claim, judged),
                claim.owner(),
                facts.map(known -> heirs(known.file())).orElse(List.of()),
                facts.map(known -> children(known.file())).orElse(List.of()),
                judged.map(ClaimViews::due).orElse(List.of()),
                claim.cover().map(cover -> json.<JsonNode>valueToTree(cover.now())),
                claim.newFactsSince().map(WorkClock::shown),
                WorkClock.shown(claim.changedAt()),
                claim.version());
    }

    private static ClaimView.Documents documents(Optional<KnownFacts> facts, Optional<JudgedCase> judged) {
        Set<String> required = judged.map(
                        each -> each.needed().stream().map(Enum::name).collect(Collectors.toSet()))
                .orElse(Set.of());
        Map<String, LocalDate> received = new TreeMap<>();
        facts.ifPresent(
                known -> known.file().documents().forEach((document, day) -> received.put(document.name(), day)));
        return new ClaimView.Documents(
                required, received, judged.map(JudgedCase::missing).orElse(List.of()));
    }

    private static List<ClaimView.Question> questions(JudgedCase judged, Locale locale) {
        return judged.assessment().findings().stream()
                .filter(Finding.NeedsReview.class::isInstance)
                .map(finding ->
                        new ClaimView.Question(finding.code(), finding.text().in(locale), finding.citation()))
                .toList();
    }

    private static ClaimView.Assessed assessed(Assessment assessment, Locale locale) {
        return new ClaimView.Assessed(
                assessment.outcome(),
                assessment.program(),
                assessment.lines().stream()
                        .map(line -> new ClaimView.Line(
                                line.benefit(), line.amount(), line.calculation(), line.verified(), line.citations()))
                        .toList(),
                assessment.cashTotal(),
                assessment.scholarship().projectedTotal(),
                assessment.findings().stream()
                        .map(finding -> new ClaimView.FindingView(
                                finding.code(), finding.result(), finding.text().in(locale), finding.citation()))
                        .toList(),
                assessment.lawVersion());
    }

    private static List<ClaimView.Person> heirs(CaseFile file) {
        return file.heirs().stream()
                .map(heir -> new ClaimView.Person(
                        heir.id(),
                        heir.name(),
                        heir.relation().name(),
                        heir.birthDate(),
                        heir.account().isPresent()))
                .toList();
    }

    private static List<ClaimView.Person> children(CaseFile file) {
        return file.children().stream()
                .map(child -> new ClaimView.Person(
                        child.id(),
                        child.name(),
                        "CHILD",
                        Optional.of(child.birthDate()),
                        child.account().isPresent()))
                .toList();
    }

    private static List<ClaimView.Due> due(JudgedCase judged) {
        return judged.payees().all().stream()
                .map(payee -> new ClaimView.Due(
                        payee.id(), payee.amount(), payee.account().map(ClaimViews::masked)))
                .toList();
    }

    /** The bank and the last digits: enough to recognise an account, too little to use it. */
    private static String masked(BankAccount account) {
        String number = account.number();
        return account.bank() + " …" + number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }
}
