package id.payung.enrollment.sponsor;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.problem.CommonProblems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change of a sponsor; absent fields stay.
 *
 * @param quota a number of places, or {@code null} said outright for as many as there are
 */
public record ChangeSponsor(
        String name,
        String legalBasis,
        @Schema(implementation = Integer.class, nullable = true) JsonNode quota,
        Boolean approvalRequired) {

    private static final int LONGEST = 200;

    ChangeSponsor checked() {
        if (name != null && (name.isBlank() || name.length() > LONGEST)) {
            throw CommonProblems.invalidField("/name", "1 to 200 characters", "1 sampai 200 karakter");
        }
        if (legalBasis != null && legalBasis.length() > LONGEST) {
            throw CommonProblems.invalidField("/legalBasis", "At most 200 characters", "Paling banyak 200 karakter");
        }
        if (setsQuota() && !(quota.isInt() && quota.intValue() >= 0)) {
            throw CommonProblems.invalidField("/quota", "Zero or more, or null for none", "Nol atau lebih, atau null");
        }
        return this;
    }

    boolean setsQuota() {
        return quota != null && !quota.isNull();
    }

    boolean liftsQuota() {
        return quota != null && quota.isNull();
    }
}
