package id.payung.reporting.contribution;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * Contributions for one month.
 *
 * @param groups its values of the groups asked for
 * @param contributors persons somebody paid for in the month; null where the cell is suppressed
 * @param amount rupiah, the part of each paid period that falls to the month; whole months given back are not in it
 */
public record ContributionRow(
        @JsonAnyGetter Map<String, Object> groups, Long contributors, Long amount, boolean suppressed) {}
