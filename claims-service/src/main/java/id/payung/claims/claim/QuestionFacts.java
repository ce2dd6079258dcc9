package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Child;
import id.payung.claims.casefile.Heir;
import id.payung.claims.cover.Cover;
import id.payung.claims.cover.CoverAnswer;
import id.payung.claims.stored.FactsJson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts that a question to a person looks at. An answer counts for these facts only: other papers or another bill
 * leave it as it is, but somebody who said that a cover was valid said so of that day and that cover.
 */
record QuestionFacts(KnownFacts known, Cover cover) {

    /** What questions look at. */
    private enum Side {
        WHEN,
        COVER,
        REPORT,
        DEATH,
        HARM,
        COSTS,
        TRAFFIC,
        HEIRS,
        CHILDREN
    }

    private static final Set<Side> OF_COVER = EnumSet.of(Side.WHEN, Side.COVER);
    private static final Set<Side> OF_REPORT = EnumSet.of(Side.WHEN, Side.REPORT);
    private static final Set<Side> OF_HARM = EnumSet.of(Side.WHEN, Side.HARM);
    private static final Set<Side> OF_HEIRS = EnumSet.of(Side.WHEN, Side.DEATH, Side.HEIRS);

    private static final Set<Side> OF_FAMILY = EnumSet.of(Side.WHEN, Side.DEATH, Side.HEIRS, Side.CHILDREN);

    /** By the beginning of a code, the longest that fits; a question that is not listed looks at everything. */
    private static final Map<String, Set<Side>> SIDES = Map.ofEntries(
            Map.entry("WORKER_UNKNOWN", OF_COVER),
            Map.entry("DEAD_BEFORE_ENROLLMENT", OF_COVER),
            Map.entry("ENROLLED_AFTER_EVENT", OF_COVER),
            Map.entry("EVENT_ON_PAYMENT_DAY", OF_COVER),
            Map.entry("TWO_SPONSORS_SAME_JOB", OF_COVER),
            Map.entry("AT_MOST_TWO_JOBS", OF_COVER),
            Map.entry("ARREARS_COVERED", OF_COVER),
            Map.entry("SCHOLARSHIP_CONTRIBUTIONS", OF_COVER),
            Map.entry("THREE_MONTHS_OF_MEMBERSHIP", OF_COVER),
            Map.entry("LATE_REPORT", OF_REPORT),
            Map.entry("CLAIM_NOT_EXPIRED", OF_REPORT),
            Map.entry("DISEASE_DIAGNOSED_IN_TIME", OF_REPORT),
            Map.entry("END_STATE_OF_DISABILITY", OF_HARM),
            Map.entry("SUM_OF_DISABILITIES", OF_HARM),
            Map.entry("COUNTS_BESIDE_OTHERS", OF_HARM),
            Map.entry("WHOLE_LOSS", OF_HARM),
            Map.entry("FULL_TENS", OF_HARM),
            Map.entry("PERCENT_BY_DOCTOR", OF_HARM),
            Map.entry("HOME_CARE_IN_TIME", EnumSet.of(Side.WHEN, Side.COSTS)),
            Map.entry("HOME_CARE_BEGAN_LATER", EnumSet.of(Side.WHEN, Side.COSTS)),
            Map.entry("JASA_RAHARJA_FIRST", EnumSet.of(Side.WHEN, Side.COSTS, Side.TRAFFIC)),
            Map.entry("VIOLENCE_IS_WORK_ACCIDENT", EnumSet.of(Side.WHEN, Side.HARM)),
            Map.entry("NO_WAGE_ADVANCED", EnumSet.of(Side.WHEN, Side.COVER, Side.HARM)),
            Map.entry("LAW_KNOWN", EnumSet.of(Side.WHEN)),
            Map.entry("FIGURE_VERIFIED", EnumSet.of(Side.WHEN)),
            Map.entry("SCHOLARSHIP_LAW_KNOWN", EnumSet.of(Side.WHEN, Side.CHILDREN)),
            Map.entry("CAUSED_BY_WORK", EnumSet.of(Side.WHEN, Side.DEATH)),
            Map.entry("OTHER_CLAIM_FOR_DEATH", EnumSet.of(Side.WHEN, Side.DEATH)),
            Map.entry("ACCIDENT_AFTER_DEATH", EnumSet.of(Side.WHEN, Side.DEATH)),
            Map.entry("BIRTH_DATES_DISAGREE", EnumSet.of(Side.WHEN, Side.DEATH)),
            Map.entry("DEATH_BEFORE_BIRTH", EnumSet.of(Side.WHEN, Side.DEATH)),
            Map.entry("CHILD_BORN_TOO_LATE", OF_FAMILY),
            Map.entry("CHILD_OLDER_THAN_PARENT", OF_FAMILY),
            Map.entry("CHILD_", EnumSet.of(Side.WHEN, Side.DEATH, Side.CHILDREN)),
            Map.entry("GUARDIAN_NAMED", OF_HEIRS),
            Map.entry("HEIR_", OF_HEIRS),
            Map.entry("NO_HEIR", OF_HEIRS));

    /** What a question looks at as text, whatever the order in which it was told; it names persons. */
    String lookedAt(String question, FactsJson json) {
        Map<String, Object> seen = new TreeMap<>();
        for (Side side : sides(question)) {
            seen.put(side.name(), of(side, json));
        }
        return json.write(seen);
    }

    private static Set<Side> sides(String question) {
        return SIDES.entrySet().stream()
                .filter(entry -> question.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                // what only one question looks at has no part in the answers to others
                .orElse(EnumSet.complementOf(EnumSet.of(Side.TRAFFIC)));
    }

    private Object of(Side side, FactsJson json) {
        CaseFile file = known.file();
        return switch (side) {
            case WHEN ->
                List.of(
                        file.nik(),
                        file.kind(),
                        file.cause(),
                        file.eventAt().map(OffsetDateTime::toInstant),
                        known.law().event().date(),
                        file.job());
            case COVER -> ofCover(json);
            case REPORT ->
                List.of(
                        known.law().circumstances().reportedOn(),
                        known.law().circumstances().workEndedOn());
            case DEATH -> ofDeath(file);
            case HARM ->
                List.of(
                        sorted(file.disabilities(), json),
                        file.temporaryDisabilityDays(),
                        file.leftHanded(),
                        file.endState());
            case COSTS -> List.of(sorted(file.bills(), json), file.treatment(), sorted(file.transport(), json));
            case TRAFFIC -> List.of(file.trafficAccident(), file.jasaRaharjaPaid());
            case HEIRS ->
                sorted(file.heirs().stream().map(Heir::withoutAccounts).toList(), json);
            case CHILDREN ->
                sorted(file.children().stream().map(Child::withoutAccounts).toList(), json);
        };
    }

    /** The day of birth on file only where it is another one than the reports tell. */
    private static List<Object> ofDeath(CaseFile file) {
        List<Object> seen = new ArrayList<>(List.of(file.diedAt().map(OffsetDateTime::toInstant), file.bornOn()));
        file.memberBirthDate()
                .filter(onFile -> !file.bornOn().equals(Optional.of(onFile)))
                .ifPresent(seen::add);
        return seen;
    }

    /** Not when enrollment was asked, only what it said. */
    private Object ofCover(FactsJson json) {
        String program = LegalFacts.program(known.file()).name();
        List<CoverAnswer.Covered> paying = cover.of(program);
        return List.of(
                cover.now().status(),
                sorted(paying, json),
                sorted(known.law().registrations(), json),
                Optional.of(cover.doubts(program, known.law().event().date())));
    }

    private static List<String> sorted(List<?> facts, FactsJson json) {
        return facts.stream().map(json::write).sorted().toList();
    }
}
