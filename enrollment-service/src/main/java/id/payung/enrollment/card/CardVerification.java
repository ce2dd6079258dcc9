package id.payung.enrollment.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrollment.card.credential.CardCredential;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.Text;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges a card that somebody was shown. Only whoever holds a card signed here learns anything, and nothing but what
 * stands on it and whether it is on: no number, name or NIK can be asked for.
 */
@ApplicationScoped
class CardVerification {

    private static final int LONGEST = 4096;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final CardCredential credentials;
    private final CardStatuses statuses;
    private final WorkClock clock;

    CardVerification(CardCredential credentials, CardStatuses statuses, WorkClock clock) {
        this.credentials = credentials;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** The body of {@code POST /v1/card-verifications}: what the code on a card holds. */
    public record Question(String credential) {}

    /** What a card is worth today. */
    public enum Result {
        VALID(new Text("The card is genuine and its cover is in force", "Kartu asli dan perlindungannya berlaku")),
        NOT_YET_VALID(
                new Text("The card is genuine; its cover starts later", "Kartu asli; perlindungannya belum mulai")),
        EXPIRED(new Text(
                "The card is genuine, but its time is over", "Kartu asli, tetapi masa berlakunya sudah habis")),
        REVOKED(new Text(
                "The card is genuine, but the cover has lapsed, ended or been cancelled",
                "Kartu asli, tetapi perlindungannya gugur, berakhir, atau dibatalkan")),
        WRONG_SIGNATURE(new Text(
                "This is no card of ours: the signature does not fit",
                "Bukan kartu kami: tanda tangannya tidak cocok")),
        UNREADABLE(new Text("This is not what the code of a card holds", "Ini bukan isi kode sebuah kartu"));

        private final Text reason;

        Result(Text reason) {
            this.reason = reason;
        }
    }

    /** The verdict; the card's own content only where the signature is ours. */
    public record Verdict(
            Result status,
            boolean valid,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Shown> card) {}

    /** What stands on the card; {@code validUntil} is the last valid day. */
    public record Shown(
            String number,
            String initials,
            List<String> programs,
            String sponsor,
            LocalDate validFrom,
            LocalDate validUntil) {}

    Verdict judge(Question question, Locale locale) {
        if (question == null || question.credential() == null) {
            throw CommonProblems.invalidField("/credential", "What the code of a card holds", "Isi kode sebuah kartu");
        }
        String credential = question.credential().strip();
        if (credential.length() > LONGEST || !COMPACT.matcher(credential).matches()) {
            return verdict(Result.UNREADABLE, locale, Optional.empty());
        }
        return credentials
                .read(credential)
                .map(card -> verdict(judge(card), locale, Optional.of(shown(card))))
                .orElseGet(() -> verdict(Result.WRONG_SIGNATURE, locale, Optional.empty()));
    }

    private Result judge(CardCredential.Content card) {
        LocalDate today = clock.today();
        if (!today.isBefore(card.until())) {
            return Result.EXPIRED;
        }
        if (statuses.isOff(card.subject().number())) {
            return Result.REVOKED;
        }
        return today.isBefore(card.from()) ? Result.NOT_YET_VALID : Result.VALID;
    }

    private static Verdict verdict(Result result, Locale locale, Optional<Shown> card) {
        return new Verdict(result, result == Result.VALID, result.reason.in(locale), card);
    }

    private static Shown shown(CardCredential.Content card) {
        return new Shown(
                card.subject().number(),
                card.subject().initials(),
                card.subject().programs(),
                card.subject().sponsor(),
                card.from(),
                card.until().minusDays(1));
    }
}
