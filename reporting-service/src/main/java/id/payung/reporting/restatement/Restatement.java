package id.payung.reporting.restatement;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A figure of a past month that one publication changed, of a cell that may be shown.
 *
 * @param groups its values of the groups asked for
 * @param month the month that was restated, over when it was
 * @param recordedAt since when the new figure is answered; {@code asOf} before it gives the old one
 * @param was persons covered, before
 * @param is persons covered, after
 * @param causes what led to it
 */
public record Restatement(
        @JsonAnyGetter Map<String, Object> groups,
        YearMonth month,
        OffsetDateTime recordedAt,
        long was,
        long is,
        List<Cause> causes) {

    /** @param persons by how many this changes the figure; null where they are fewer than five */
    public record Cause(String cause, Long persons) {}
}
