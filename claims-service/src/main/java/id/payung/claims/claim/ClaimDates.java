package id.payung.claims.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that count for a claim, in WITA.
 *
 * @param completeOn the day on which the last paper came; absent while one is missing
 * @param payBy last day of payment without compensation
 * @param determineBy last day on which an accident is found to be one of work or not
 * @param concludeBy last day of the second report, once the doctor's statement is there
 */
record ClaimDates(
        Optional<LocalDate> completeOn,
        Optional<LocalDate> payBy,
        Optional<LocalDate> determineBy,
        Optional<LocalDate> concludeBy) {}
