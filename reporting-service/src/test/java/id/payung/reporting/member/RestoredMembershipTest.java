package id.payung.reporting.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A death that was none: what the feed tells then leads back to the figures of before. */
class RestoredMembershipTest {

    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate AFTER_DEATH = LocalDate.of(2023, 10, 6);

    @Test
    void coversAndCostsAgainWhatItDidBefore() {
        MemberEvent paid = started(JULY, JULY, 6 * 10_000);

        Member never = folded(paid);
        Member again = folded(paid, ended(), restored(), started(AFTER_DEATH, LocalDate.of(2023, 11, 1), 2 * 10_000));

        for (YearMonth month = YearMonth.of(2023, 6);
                month.isBefore(YearMonth.of(2024, 6));
                month = month.plusMonths(1)) {
            YearMonth asked = month;
            assertThat(IntStream.rangeClosed(1, month.lengthOfMonth())
                            .mapToObj(asked::atDay)
                            .map(day -> isCovered(again, day)))
                    .as(month.toString())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, month.lengthOfMonth())
                            .mapToObj(asked::atDay)
                            .map(day -> isCovered(never, day))
                            .toList());
            assertThat(amount(again, month)).as(month.toString()).isEqualTo(amount(never, month));
        }
    }

    @Test
    void isInArrearsWhereNobodyPaysForItAgain() {
        Member ended = folded(started(JULY, JULY, 60_000), ended());
        Member restored = folded(started(JULY, JULY, 60_000), ended(), restored());

        assertThat(isInArrears(ended, LocalDate.of(2023, 12, 1))).isFalse();
        assertThat(isInArrears(restored, LocalDate.of(2023, 12, 1))).isTrue();
        assertThat(isInArrears(restored, LocalDate.of(2024, 1, 6))).as("lapsed").isFalse();
        assertThat(isCovered(restored, LocalDate.of(2023, 12, 1))).isFalse();
    }

    private static Member folded(MemberEvent... events) {
        Members members = new Members(Map.of());
        List.of(events).forEach(members::apply);
        return members.changedSince(Map.of()).get(SOMEBODY);
    }

    private static MemberEvent started(LocalDate from, LocalDate periodFrom, long amount) {
        Cover cover = Cover.started(
                "S", "PROVINCE", 1, "JKM", "FISHER", from, NEW_YEAR, Contribution.of(periodFrom, NEW_YEAR, amount));
        return new MemberEvent.Started(SOMEBODY, "64.72", "F", 1980, List.of(cover));
    }

    private static MemberEvent ended() {
        return new MemberEvent.Ended(SOMEBODY, "S", 1, AFTER_DEATH, "ENDED_DEATH");
    }

    private static MemberEvent restored() {
        return new MemberEvent.Restored(SOMEBODY, "S", 1, AFTER_DEATH, "DEATH_REVOKED");
    }

    private static boolean isCovered(Member member, LocalDate day) {
        return member.covers().stream().anyMatch(cover -> cover.isInForce(day));
    }

    private static boolean isInArrears(Member member, LocalDate day) {
        return member.covers().stream().anyMatch(cover -> cover.isInArrears(day));
    }

    private static long amount(Member member, YearMonth month) {
        return member.covers().stream()
                .mapToLong(cover -> cover.paid().of(month))
                .sum();
    }
}
