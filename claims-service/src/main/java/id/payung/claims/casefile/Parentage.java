package id.payung.claims.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody born on a day can be the worker's child. */
public final class Parentage {

    /** The longest time between the death of a father and the birth of his child. */
    static final int LONGEST_DAYS_AFTER_DEATH = 300;

    private Parentage() {}

    /** Born later than a dead parent allows. */
    public static boolean bornTooLate(LocalDate born, Optional<LocalDate> diedOn) {
        return diedOn.filter(day -> born.isAfter(day.plusDays(LONGEST_DAYS_AFTER_DEATH)))
                .isPresent();
    }

    /** Not younger than the parent; where the parent's birth is not told, nobody can say. */
    public static boolean olderThanParent(LocalDate born, Optional<LocalDate> parentBorn) {
        return parentBorn.filter(parent -> !born.isAfter(parent)).isPresent();
    }
}
