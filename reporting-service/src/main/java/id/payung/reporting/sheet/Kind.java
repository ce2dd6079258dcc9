package id.payung.reporting.sheet;

import java.util.Set;

/** Persons by the programs they have: who has both counts in each of the two, and once in all together. */
enum Kind {
    BOTH(Set.of("JKK", "JKM")),
    JKK_ALONE(Set.of("JKK")),
    JKM_ALONE(Set.of("JKM"));

    private final Set<String> programs;

    Kind(Set<String> programs) {
        this.programs = programs;
    }

    Set<String> programs() {
        return programs;
    }

    /** How many are of the kind, of so many who have any program. */
    long of(long all, long jkk, long jkm) {
        long persons =
                switch (this) {
                    case BOTH -> jkk + jkm - all;
                    case JKK_ALONE -> all - jkm;
                    case JKM_ALONE -> all - jkk;
                };
        return Math.max(0, persons);
    }
}
