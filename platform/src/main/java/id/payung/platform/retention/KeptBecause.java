package id.payung.platform.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a person's data is not erased.
 *
 * @param code stable, see the service's {@code rights/retention.yaml}
 * @param until first day on which this holds no more, where it is known
 * @param citation the act and its provision
 * @param verified false where the provision or what follows from it was not read in the act itself
 */
public record KeptBecause(String code, Optional<LocalDate> until, String citation, boolean verified) {}
