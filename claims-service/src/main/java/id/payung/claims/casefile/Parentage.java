package id.payung.claims.casefile;

import id.payung.claims.law.parameter.LawFiles;
import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody born on a day can be the worker's child. */
public final class Parentage {

    private static final int DAYS_AFTER_DEATH =
            LawFiles.load().parameter("heirs/days-after-death").newest().asInt();

    private Parentage() {}

    /** The longest time between the death of a father and the birth of his child. */
    public static int daysAfterDeath() {
        return DAYS_AFTER_DEATH;
    }

    /** Born later than a dead parent allows. */
    public static boolean bornTooLate(LocalDate born, Optional<LocalDate> diedOn) {
        return diedOn.filter(day -> born.isAfter(day.plusDays(DAYS_AFTER_DEATH)))
                .isPresent();
    }

    /** Not younger than the parent; where the parent's birth is not told, nobody can say. */
    public static boolean olderThanParent(LocalDate born, Optional<LocalDate> parentBorn) {
        return parentBorn.filter(parent -> !born.isAfter(parent)).isPresent();
    }
}
