package id.payung.enrollment.rights;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a member's data is not erased.
 *
 * @param code COVER_NOT_OVER, BILL_OPEN, REVIEW_OPEN, CLAIM_MAY_COME or CLAIM_ON_FILE
 * @param until first day on which this holds no more, where it is known
 * @param citation the act and its provision
 * @param verified false where the provision or what follows from it was not read in the act itself
 */
public record KeptBecause(String code, Optional<LocalDate> until, String citation, boolean verified) {}
