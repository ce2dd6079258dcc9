package id.payung.claims.claim;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Program;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A claim as officers see it: NIK and accounts masked, names of the family shown because letters go to them.
 *
 * @param questions what a person must answer before anything can be proposed
 * @param newFactsSince since when a decided claim would be decided otherwise; questions and assessment are then those of
 *     a decision that may take the place of the one in force
 * @param cover enrollment's answer for the instant of the event
 */
public record ClaimView(
        UUID id,
        String number,
        String kind,
        ClaimState state,
        Optional<String> outcome,
        Optional<UUID> memberId,
        String nik,
        OffsetDateTime reportedAt,
        Optional<LocalDate> eventDate,
        Optional<String> cause,
        Documents documents,
        List<Question> questions,
        Optional<Assessed> assessment,
        Deadlines deadlines,
        Optional<String> owner,
        List<Person> heirs,
        List<Person> children,
        List<Due> payees,
        Optional<JsonNode> cover,
        Optional<OffsetDateTime> newFactsSince,
        OffsetDateTime changedAt,
        long version) {

    /** Papers: which are needed, which came when, and what is missing, accounts included. */
    public record Documents(Set<String> required, Map<String, LocalDate> received, List<String> missing) {}

    /** An open question in the language of the caller. */
    public record Question(String code, String question, LegalCitation citation) {}

    /** What the law says now. Money in whole rupiah. */
    public record Assessed(
            Outcome outcome,
            Program program,
            List<Line> lines,
            long cashTotal,
            long projectedScholarship,
            List<FindingView> findings,
            String lawVersion) {}

    /** One benefit. */
    public record Line(
            Benefit benefit, long amount, String calculation, boolean verified, List<LegalCitation> citations) {}

    /** One condition and whether it is met. */
    public record FindingView(String code, String result, String text, LegalCitation citation) {}

    /**
     * The days that count.
     *
     * @param reportBy last instant of the first report
     * @param determineBy last day to find whether work caused it
     * @param concludeBy last day of the second report, once the doctor's statement is there
     * @param verified which of them nobody needs to confirm any more
     */
    public record Deadlines(
            Optional<OffsetDateTime> reportBy,
            Optional<LocalDate> completeOn,
            Optional<LocalDate> payBy,
            Optional<LocalDate> determineBy,
            Optional<LocalDate> concludeBy,
            int workingDaysLate,
            long compensationSoFar,
            VerifiedDeadlines verified) {}

    /** False while the rule behind a day, or the holidays that were counted, wait for someone; absent without the day. */
    public record VerifiedDeadlines(
            Optional<Boolean> reportBy,
            Optional<Boolean> payBy,
            Optional<Boolean> determineBy,
            Optional<Boolean> concludeBy,
            Optional<Boolean> compensationSoFar) {}

    /** Somebody of the family. */
    public record Person(String id, String name, String relation, Optional<LocalDate> birthDate, boolean hasAccount) {
        /** Names nobody: it may stand in a log. */
        @Override
        public String toString() {
            return "Person[" + relation + "]";
        }
    }

    /** What is due to whom; the account by its last digits only. */
    public record Due(String payee, long amount, Optional<String> account) {
        /** Names nobody: it may stand in a log. */
        @Override
        public String toString() {
            return "Due[" + amount + "]";
        }
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "ClaimView[" + number + "]";
    }
}
