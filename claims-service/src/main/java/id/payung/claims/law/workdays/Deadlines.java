package id.payung.claims.law.workdays;

import id.payung.claims.law.Program;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Time limits on working days in WITA. All days are days in WITA. */
public final class Deadlines {

    /** The time in which the law's days are counted: Central Indonesia, UTC+8. */
    public static final ZoneOffset WITA = ZoneOffset.ofHours(8);

    private final Holidays holidays;
    private final Parameter jkmPayment;
    private final Parameter jkkPayment;
    private final Parameter latePercent;
    private final Parameter determination;
    private final Parameter stageOne;
    private final Parameter stageTwo;
    private final Parameter appeal;

    public Deadlines(LawFiles files) {
        holidays = new Holidays(files);
        jkmPayment = files.parameter("deadline/jkm-payment-working-days");
        jkkPayment = files.parameter("deadline/jkk-payment-working-days");
        latePercent = files.parameter("deadline/late-percent-a-day");
        determination = files.parameter("deadline/determination-days");
        stageOne = files.parameter("deadline/stage-one-hours");
        stageTwo = files.parameter("deadline/stage-two-hours");
        appeal = files.parameter("deadline/appeal-working-days");
    }

    /** The last day to pay a claim whose requirements were complete on that day. */
    public Deadline payBy(Program program, LocalDate requirementsCompleteOn) {
        return afterWorkingDays(program == Program.JKM ? jkmPayment : jkkPayment, requirementsCompleteOn);
    }

    /** How late something is that was due on one day and is paid on another, and what is owed for it. */
    public Lateness lateness(long benefit, LocalDate due, LocalDate paidOn) {
        LegalValue percent = latePercent.onOrFirst(due);
        int days = workingDaysLate(due, paidOn);
        long owed = percent.value()
                .multiply(BigDecimal.valueOf(benefit))
                .multiply(BigDecimal.valueOf(days))
                .movePointLeft(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return new Lateness(days, owed, percent.citation(), percent.verified() && isVerified(due, paidOn));
    }

    /** After {@code due} up to and including {@code day}; 0 if in time. */
    private int workingDaysLate(LocalDate due, LocalDate day) {
        return due.isBefore(day)
                ? (int) due.plusDays(1)
                        .datesUntil(day.plusDays(1))
                        .filter(holidays::isWorked)
                        .count()
                : 0;
    }

    /** The last day to determine a suspected case. */
    public Deadline determineBy(LocalDate stageOneReceivedOn) {
        LegalValue days = determination.onOrFirst(stageOneReceivedOn);
        return new Deadline(stageOneReceivedOn.plusDays(days.asInt()), days.citation(), days.verified());
    }

    /** The last instant for the first report of an accident or diagnosis. */
    public ReportDeadline reportBy(OffsetDateTime event) {
        return afterHours(stageOne, event.withOffsetSameInstant(WITA).toLocalDate(), event);
    }

    /** The same where no hour is known: in favour of the family the hours are counted from the end of the day. */
    public ReportDeadline reportBy(LocalDate eventOn) {
        return afterHours(stageOne, eventOn, endOf(eventOn));
    }

    /** The last instant for the second report after the doctor's statement, of which nobody says the hour. */
    public ReportDeadline concludeBy(LocalDate statedOn) {
        return afterHours(stageTwo, statedOn, endOf(statedOn));
    }

    /** The last day to appeal; unverified, so a later appeal is reviewed, not refused. */
    public Deadline appealBy(LocalDate decidedOn) {
        return afterWorkingDays(appeal, decidedOn);
    }

    /** The day of the start is not counted. */
    private Deadline afterWorkingDays(Parameter parameter, LocalDate start) {
        LegalValue rule = parameter.onOrFirst(start);
        LocalDate day = start;
        for (int left = rule.asInt(); left > 0; ) {
            day = day.plusDays(1);
            if (holidays.isWorked(day)) {
                left--;
            }
        }
        return new Deadline(day, rule.citation(), rule.verified() && holidays.isVerified(start, day));
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().atOffset(WITA);
    }

    private static ReportDeadline afterHours(Parameter parameter, LocalDate day, OffsetDateTime start) {
        LegalValue hours = parameter.onOrFirst(day);
        return new ReportDeadline(start.plusHours(hours.asInt()), hours.citation(), hours.verified());
    }

    /** In time there is no day to count. */
    private boolean isVerified(LocalDate due, LocalDate paidOn) {
        return !due.isBefore(paidOn) || holidays.isVerified(due, paidOn);
    }
}
