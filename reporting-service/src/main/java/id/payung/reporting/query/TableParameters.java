package id.payung.reporting.query;

import id.payung.reporting.reference.Areas;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The parameters of a report over the published tables, as they were sent: absent ones are null. */
public record TableParameters(
        @QueryParam("groupBy") String groupBy,
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("region") String region,
        @QueryParam("occupation") String occupation,
        @QueryParam("sponsor") String sponsor,
        @QueryParam("program") String program,
        @QueryParam("asOf") String asOf) {

    /** Groups and filters; refuses as {@link Grouping#of} and {@link Filters#of} do. */
    public Grouping grouping(Areas areas, Filters filters) {
        return Grouping.of(
                groupBy, AreaQuery.optional("region", region, areas), filters.of(occupation, sponsor, program));
    }

    /** The span; refuses as {@link Months#of} does. */
    public Months months(LocalDate today) {
        return Months.of(from, to, today);
    }

    /** The instant whose knowledge is asked for; none is now. */
    public Optional<OffsetDateTime> knownAt() {
        return Months.instant("asOf", asOf);
    }
}
