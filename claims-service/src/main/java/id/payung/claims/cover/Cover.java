package id.payung.claims.cover;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cover at the instant of the event: as it is known now, and as it was known when the event happened. The second
 * unmasks cover that was entered for somebody who was already dead or hurt.
 */
public record Cover(CoverAnswer now, CoverAnswer then) {

    /** What a person should look at before money is paid. */
    public enum Doubt {
        WORKER_UNKNOWN,
        DEAD_BEFORE_ENROLLMENT,
        ENROLLED_AFTER_EVENT,
        EVENT_ON_PAYMENT_DAY,
        TWO_SPONSORS_SAME_JOB
    }

    /** Whether this is the answer for that instant. */
    public boolean isFor(OffsetDateTime at) {
        return now.at().isEqual(at);
    }

    /** The coverages of one program, {@code JKK} or {@code JKM}, one per enrollment. */
    public List<CoverAnswer.Covered> of(String program) {
        return ofProgram(now.coverages(), program);
    }

    /** What is in arrears of one program, one per enrollment: it pays only if a person says so. */
    public List<CoverAnswer.Covered> inArrears(String program) {
        return ofProgram(now.arrears(), program);
    }

    private static List<CoverAnswer.Covered> ofProgram(List<CoverAnswer.Covered> all, String program) {
        return all.stream().filter(covered -> covered.program().equals(program)).toList();
    }

    /** Whether the same enrollment, with the same income, covered the event already when it happened. */
    private boolean wasKnownThen(CoverAnswer.Covered covered) {
        return Stream.concat(then.coverages().stream(), then.arrears().stream())
                .anyMatch(known -> known.program().equals(covered.program())
                        && known.enrollmentId().equals(covered.enrollmentId())
                        && known.baseIncome().equals(covered.baseIncome())
                        && known.monthlyWage().equals(covered.monthlyWage()));
    }

    /** What is doubtful about the cover of a program on the day of the event in WITA. */
    public Set<Doubt> doubts(String program, LocalDate day) {
        Set<Doubt> doubts = new TreeSet<>();
        if (now.memberId().isEmpty()) {
            doubts.add(Doubt.WORKER_UNKNOWN);
        }
        if (now.status() == CoverAnswer.Status.NOT_COVERED && now.says("NOT_YET_STARTED")) {
            doubts.add(Doubt.DEAD_BEFORE_ENROLLMENT);
        }
        List<CoverAnswer.Covered> paying =
                Stream.concat(of(program).stream(), inArrears(program).stream()).toList();
        if (!paying.stream().allMatch(this::wasKnownThen)) {
            doubts.add(Doubt.ENROLLED_AFTER_EVENT);
        }
        if (paying.stream()
                .anyMatch(covered -> covered.paidOn().filter(day::equals).isPresent())) {
            doubts.add(Doubt.EVENT_ON_PAYMENT_DAY);
        }
        if (paying.size()
                > paying.stream()
                        .map(CoverAnswer.Covered::job)
                        .collect(Collectors.toSet())
                        .size()) {
            doubts.add(Doubt.TWO_SPONSORS_SAME_JOB);
        }
        return doubts;
    }
}
