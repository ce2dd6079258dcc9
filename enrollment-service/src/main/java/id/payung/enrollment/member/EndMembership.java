package id.payung.enrollment.member;

import id.payung.platform.problem.CommonProblems;
import java.time.LocalDate;

/**
 * Ends a membership.
 *
 * @param sponsor whose enrollment; absent: all that the caller may end
 * @param job absent: both
 * @param on for DEATH the day of death, still covered; otherwise the first day without cover (WITA), for a
 *     partner from the first day of the present month on
 */
public record EndMembership(String sponsor, Integer job, LocalDate on, EndCause cause, String reason) {

    /** Why a membership ends. */
    public enum EndCause {
        DEATH,
        WAGE_EARNER,
        MOVED,
        SPONSOR_DECISION
    }

    private static final int LONGEST = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(2015, 7, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static EndMembership checked(EndMembership request) {
        if (request == null || request.on() == null) {
            throw CommonProblems.invalidField("/on", "A date", "Sebuah tanggal");
        }
        if (request.on().isBefore(EARLIEST) || request.on().isAfter(LATEST)) {
            throw CommonProblems.invalidField("/on", "A date from 2015-07-01 on", "Tanggal mulai 2015-07-01");
        }
        if (request.cause() == null) {
            throw CommonProblems.invalidField(
                    "/cause",
                    "DEATH, WAGE_EARNER, MOVED or SPONSOR_DECISION",
                    "DEATH, WAGE_EARNER, MOVED atau SPONSOR_DECISION");
        }
        if (request.reason() != null && request.reason().length() > LONGEST) {
            throw CommonProblems.invalidField("/reason", "At most 1000 characters", "Paling banyak 1000 karakter");
        }
        if (request.job() != null && request.job() != 1 && request.job() != 2) {
            throw CommonProblems.invalidField("/job", "1 or 2", "1 atau 2");
        }
        return request;
    }

    /** First day that is not covered any more. */
    LocalDate firstDayWithout() {
        return cause == EndCause.DEATH ? on.plusDays(1) : on;
    }
}
