package id.payung.claims.casefile;

import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody born on a day can be the worker's child. */
public final class Parentage {

    private static final Parameter DAYS_AFTER_DEATH = LawFiles.load().parameter("heirs/days-after-death");

    private Parentage() {}

    /** The longest time, in days, between the death of a father on a day and the birth of his child. */
    public static LegalValue daysAfterDeath(LocalDate diedOn) {
        return DAYS_AFTER_DEATH.onOrFirst(diedOn);
    }

    /** Born later than a dead parent allows. */
    public static boolean bornTooLate(LocalDate born, Optional<LocalDate> diedOn) {
        return diedOn.filter(
                        day -> born.isAfter(day.plusDays(daysAfterDeath(day).asInt())))
                .isPresent();
    }

    /** Not younger than the parent; where the parent's birth is not told, nobody can say. */
    public static boolean olderThanParent(LocalDate born, Optional<LocalDate> parentBorn) {
        return parentBorn.filter(parent -> !born.isAfter(parent)).isPresent();
    }
}
