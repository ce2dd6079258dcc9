package id.payung.enrollment.review;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists what waits for a person, and the jobs that two sponsors wanted to pay for. */
@ApplicationScoped
class ReviewList {

    private static final String SELECT =
            "select review_id, kind, sponsor_id, roster_id, line, member_id, codes, status from review";

    private final Database database;
    private final SponsorDirectory sponsors;
    private final Cursors cursors;

    ReviewList(Database database, SponsorDirectory sponsors, Cursors cursors) {
        this.database = database;
        this.sponsors = sponsors;
        this.cursors = cursors;
    }

    /** What to list; absent filters do not restrict. */
    record Filter(ReviewStatus status, Optional<ReviewKind> kind, Optional<String> sponsor) {}

    Page<ReviewView> reviews(Filter filter, int limit, String cursor) {
        UUID sponsorId =
                filter.sponsor().map(code -> sponsors.require(code).id()).orElse(null);
        String kind = filter.kind().map(Enum::name).orElse(null);
        String question = "reviews:" + filter;
        List<ReviewView> found = database.list(
                SELECT + " where status = ? and review_id > ? and (?::text is null or kind = ?)"
                        + " and (?::uuid is null or sponsor_id = ?) order by review_id limit ?",
                this::review,
                filter.status().name(),
                after(question, cursor),
                kind,
                kind,
                sponsorId,
                sponsorId,
                limit + 1);
        return Page.of(found, limit, cursors, question, review -> review.id().toString());
    }

    ReviewView require(UUID reviewId) {
        return database.first(SELECT + " where review_id = ?", this::review, reviewId)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    Page<OverlapView> overlaps(String sponsor, int limit, String cursor) {
        UUID sponsorId = sponsors.require(sponsor).id();
        String question = "overlaps:" + sponsor;
        List<OverlapView> found = database.list(
                "select overlap_id, member_id, job, incumbent_id, requesting_id, to_char(from_month, 'YYYY-MM'),"
                        + " seen_at from sponsor_overlap where (incumbent_id = ? or requesting_id = ?)"
                        + " and overlap_id > ? order by overlap_id limit ?",
                this::overlap,
                sponsorId,
                sponsorId,
                after(question, cursor),
                limit + 1);
        return Page.of(found, limit, cursors, question, overlap -> overlap.id().toString());
    }

    private ReviewView review(ResultSet row) throws SQLException {
        return new ReviewView(
                row.getObject(1, UUID.class),
                row.getString(2),
                sponsors.of(row.getObject(3, UUID.class)).code(),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                Optional.ofNullable(row.getObject(5, Long.class)),
                Optional.ofNullable(row.getObject(6, UUID.class)),
                List.of(row.getString(7).split("\\|")),
                row.getString(8));
    }

    private OverlapView overlap(ResultSet row) throws SQLException {
        return new OverlapView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                sponsors.of(row.getObject(4, UUID.class)).code(),
                sponsors.of(row.getObject(5, UUID.class)).code(),
                row.getString(6),
                WorkClock.shown(row.getObject(7, OffsetDateTime.class).toInstant()));
    }

    private UUID after(String question, String cursor) {
        return cursors.position(question, cursor).map(UUID::fromString).orElse(new UUID(0, 0));
    }
}
