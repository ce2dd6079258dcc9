package id.payung.enrollment.review;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Work lists: what waits for a person, and jobs that two sponsors wanted to pay for. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final Database database;
    private final SponsorDirectory sponsors;
    private final CurrentActor actor;
    private final Cursors cursors;

    public ReviewResource(Database database, SponsorDirectory sponsors, CurrentActor actor, Cursors cursors) {
        this.database = database;
        this.sponsors = sponsors;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** State of a review. */
    public enum ReviewStatus {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** Something for an officer to decide; rows by {@code POST /v1/rosters/{roster}/rows/{line}/decision}. */
    public record ReviewView(
            UUID id,
            String kind,
            String sponsor,
            Optional<UUID> roster,
            Optional<Long> line,
            Optional<UUID> memberId,
            List<String> codes,
            String status) {}

    /** A job that one sponsor covers and another asked for. */
    public record OverlapView(
            UUID id, UUID memberId, int job, String incumbent, String requesting, String from, OffsetDateTime seenAt) {}

    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER})
    public Response reviews(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        ReviewStatus wanted =
                Queries.oneOf("status", status, ReviewStatus.class).orElse(ReviewStatus.OPEN);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String question = "reviews:" + wanted;
        List<ReviewView> found = database.list(
                "select review_id, kind, sponsor_id, roster_id, line, member_id, codes, status from review"
                        + " where status = ? and review_id > ? order by review_id limit ?",
                row -> new ReviewView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        sponsors.of(row.getObject(3, UUID.class)).code(),
                        Optional.ofNullable(row.getObject(4, UUID.class)),
                        Optional.ofNullable(row.getObject(5, Long.class)),
                        Optional.ofNullable(row.getObject(6, UUID.class)),
                        List.of(row.getString(7).split("\\|")),
                        row.getString(8)),
                wanted.name(),
                after(question, cursor),
                most + 1);
        return page(question, found, most, r -> r.id())
                .answer("/v1/reviews", new TreeMap<>(Map.of("status", wanted.name(), "limit", String.valueOf(most))));
    }

    @GET
    @Path("/overlaps")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    public Response overlaps(
            @QueryParam("sponsor") String sponsor,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        String code = Queries.required("sponsor", sponsor);
        Actor who = actor.get();
        who.requireActingFor(code);
        UUID sponsorId = sponsors.require(code).id();
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String question = "overlaps:" + code;
        List<OverlapView> found = database.list(
                "select overlap_id, member_id, job, incumbent_id, requesting_id, to_char(from_month, 'YYYY-MM'),"
                        + " seen_at from sponsor_overlap where (incumbent_id = ? or requesting_id = ?)"
                        + " and overlap_id > ? order by overlap_id limit ?",
                row -> new OverlapView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        sponsors.of(row.getObject(4, UUID.class)).code(),
                        sponsors.of(row.getObject(5, UUID.class)).code(),
                        row.getString(6),
                        WorkClock.shown(row.getObject(7, OffsetDateTime.class).toInstant())),
                sponsorId,
                sponsorId,
                after(question, cursor),
                most + 1);
        return page(question, found, most, o -> o.id())
                .answer("/v1/overlaps", new TreeMap<>(Map.of("sponsor", code, "limit", String.valueOf(most))));
    }

    private UUID after(String question, String cursor) {
        return cursors.position(question, cursor).map(UUID::fromString).orElse(new UUID(0, 0));
    }

    private <T> Page<T> page(String question, List<T> found, int most, java.util.function.Function<T, UUID> id) {
        List<T> items = found.subList(0, Math.min(most, found.size()));
        Optional<String> next = found.size() > most
                ? Optional.of(
                        cursors.sign(question, id.apply(items.get(most - 1)).toString()))
                : Optional.empty();
        return new Page<>(items, next);
    }
}
