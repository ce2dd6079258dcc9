package id.payung.reporting.awards;

import id.payung.reporting.privacy.SmallCells;

/** Persons covered on the reference date, and how many of them still are at the later one. */
record Persistence(long covered, long still) {

    /**
     * As it is published and scored. Fewer than {@link SmallCells#THRESHOLD} persons who lapsed count as none, fewer than
     * that who stayed as none either: the difference to the others would show them.
     */
    Persistence withoutSmallNumbers() {
        if (covered - still < SmallCells.THRESHOLD) {
            return new Persistence(covered, covered);
        }
        return still < SmallCells.THRESHOLD ? new Persistence(covered, 0) : this;
    }

    Persistence plus(Persistence other) {
        return new Persistence(covered + other.covered, still + other.still);
    }
}
