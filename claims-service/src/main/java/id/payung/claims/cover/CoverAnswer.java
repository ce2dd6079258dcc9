package id.payung.claims.cover;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What enrollment-service says about one worker at one instant; read leniently, as it may learn more fields.
 *
 * @param arrears in the three months after the paid time, the last period paid for; a person decides about it
 * @param contributionMonthsSinceLapse months of contributions that belong to the unbroken current membership
 * @param memberId absent where nobody of that number is known
 * @param birthDate of the member as it stands on file there; absent in answers that were kept before enrollment told of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CoverAnswer(
        Status status,
        OffsetDateTime at,
        OffsetDateTime asKnownAt,
        List<Covered> coverages,
        List<Covered> arrears,
        int membershipMonths,
        int contributionMonths,
        int contributionMonthsSinceLapse,
        List<Reason> reasons,
        Optional<UUID> memberId,
        Optional<LocalDate> birthDate) {

    public CoverAnswer {
        // answers that were kept before enrollment told of it
        arrears = arrears == null ? List.of() : arrears;
    }

    /** Whether the instant is covered, in the three months after the paid time, or neither. */
    public enum Status {
        COVERED,
        IN_ARREARS,
        NOT_COVERED
    }

    /** One program in force, or in arrears. Money in rupiah a month. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Covered(
            UUID enrollmentId,
            String sponsor,
            int job,
            String program,
            String segment,
            Optional<Long> baseIncome,
            Optional<Long> monthlyWage,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> paidOn) {}

    /** Why, as a stable code. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String code) {}

    boolean says(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
