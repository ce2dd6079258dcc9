package id.payung.claims.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The work of a child for which it is said that it does not end the scholarship (Permenaker 1/2025 article 103(3a)).
 *
 * @param kind absent where only that is said
 * @param from the first day of work for a wage
 * @param until the first day without it again, past or agreed
 */
public record ChildWork(Optional<Kind> kind, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** What the article lets a child be that is still in education. */
    public enum Kind {
        WAGE_EARNER_UP_TO_SIX_MONTHS,
        BPU_MEMBER,
        INTERN
    }
}
