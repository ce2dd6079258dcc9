package id.payung.claims.law.workdays;

import id.payung.claims.law.Program;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Time limits on working days in WITA. All days are days in WITA. */
public final class Deadlines {

    /** The last day to pay a claim whose requirements were complete on that day. */
    public Deadline payBy(Program program, LocalDate requirementsCompleteOn) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Working days after {@code due} up to and including {@code day}; 0 if in time. */
    public int workingDaysLate(LocalDate due, LocalDate day) {
        throw new UnsupportedOperationException("not yet");
    }

    /** What is owed for lateness: one percent of the benefit for each working day, rounded down to the rupiah. */
    public long lateCompensation(long benefit, int workingDaysLate) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last day to determine a suspected case. */
    public Deadline determineBy(LocalDate stageOneReceivedOn) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last instant for the first report of an accident or diagnosis. */
    public ReportDeadline reportBy(OffsetDateTime event) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last instant for the second report after the doctor's statement. */
    public ReportDeadline concludeBy(OffsetDateTime doctorsStatement) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last day to appeal; unverified, so a later appeal is reviewed, not refused. */
    public Deadline appealBy(LocalDate decidedOn) {
        throw new UnsupportedOperationException("not yet");
    }
}
