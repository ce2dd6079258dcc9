package id.payung.reporting.allworkers;

import java.time.LocalDate;

/**
 * The members of one segment.
 *
 * @param segment SUBSIDISED for those covered here, else the code of the figure
 * @param value persons; null where fewer than five are covered here
 * @param included whether it is part of the sum; what is not is shown to compare
 */
public record Part(String segment, Long value, String source, LocalDate asOf, boolean included) {

    Part included(boolean asPartOfTheSum) {
        return new Part(segment, value, source, asOf, asPartOfTheSum);
    }
}
