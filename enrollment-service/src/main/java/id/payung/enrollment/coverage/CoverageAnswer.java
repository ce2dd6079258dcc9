package id.payung.enrollment.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody was covered, by whom and why; the same question (at, asKnownAt) has the same answer for ever.
 *
 * @param arrears where the status is IN_ARREARS, what each program would be judged on: the last period paid for
 * @param memberId only for services, which need it as the subject of their events
 * @param birthDate only for services, which ask whether a death and the children of the member can be true; the one thing
 *     here that is as it stands on file now, whatever the question: a correction changes it
 * @param membershipMonths months of the unbroken current membership up to and including that of {@code at}
 * @param contributionMonths calendar months paid for by {@code at}, over all sponsors, each once
 * @param contributionMonthsSinceLapse those of them that belong to the unbroken current membership
 */
public record CoverageAnswer(
        CoverageStatus status,
        boolean covered,
        OffsetDateTime at,
        OffsetDateTime asKnownAt,
        List<Covered> coverages,
        List<Covered> arrears,
        int membershipMonths,
        int contributionMonths,
        int contributionMonthsSinceLapse,
        List<Reason> reasons,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> memberId,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> birthDate) {

    /**
     * One program in force at the instant, or in arrears. Money in rupiah a month.
     *
     * @param paidOn day of the payment in WITA: an event on that very day deserves a look
     */
    public record Covered(
            UUID enrollmentId,
            String sponsor,
            int job,
            String program,
            String segment,
            Optional<Integer> band,
            Optional<Long> baseIncome,
            Optional<Long> monthlyWage,
            LocalDate from,
            LocalDate until,
            LocalDate paidOn) {}

    /** Why, in the language of the caller. */
    public record Reason(String code, String detail) {}
}
