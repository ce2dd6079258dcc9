package id.payung.enrollment.card;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds whose cards an actor may have. */
@ApplicationScoped
class CardHolders {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final SponsorDirectory sponsors;
    private final WorkClock clock;

    CardHolders(Database database, SponsorDirectory sponsors, WorkClock clock) {
        this.database = database;
        this.sponsors = sponsors;
        this.clock = clock;
    }

    /** The sponsor whose cards alone a partner sees; 404 for a partner without one. */
    Optional<UUID> onlySponsor(Actor actor) {
        if (!actor.isPartnerOnly()) {
            return Optional.empty();
        }
        return Optional.of(actor.sponsor()
                .flatMap(sponsors::find)
                .map(SponsorFacts::id)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal));
    }

    /** Refuses as not found a member that is not there, was merged into another, or is another sponsor's. */
    void requireMember(UUID memberId, Optional<UUID> sponsorId) {
        String only = sponsorId.map(UUID::toString).orElse(null);
        database.first(
                        "select 1 from member m where m.member_id = ? and m.merged_into is null and (?::uuid is null"
                                + " or exists (select from enrollment e where e.member_id = m.member_id"
                                + " and e.sponsor_id = ?::uuid))",
                        row -> 1,
                        memberId,
                        only,
                        only)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    /** The sponsor of a roster that the actor may see; 404 else. */
    UUID sponsorOfRoster(UUID rosterId, Actor actor) {
        UUID sponsorId = database.first(
                        "select sponsor_id from roster where roster_id = ?",
                        row -> row.getObject(1, UUID.class),
                        rosterId)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        actor.requireSight(sponsors.of(sponsorId).code());
        return sponsorId;
    }

    /** Refuses (409) a roster of whose covers none is paid and lasts. */
    void requireCover(UUID rosterId) {
        database.first(
                        "select 1 from bill b join coverage c on c.bill_id = b.bill_id where b.roster_id = ?"
                                + " and b.status = 'PAID' and c.superseded_change is null and not c.waiting"
                                + " and greatest(c.from_date, b.paid_on) < c.until_date and c.until_date > ? limit 1",
                        row -> 1,
                        rosterId,
                        clock.today())
                .orElseThrow(CardProblems.NO_COVER_FOR_A_CARD::refusal);
    }

    /** Ids of those whom a roster covers, after one (or from the first on), in their order. */
    List<UUID> ofRoster(UUID rosterId, Optional<UUID> after, int limit) {
        return database.list(
                "select distinct c.member_id from bill b join coverage c on c.bill_id = b.bill_id"
                        + " where b.roster_id = ? and b.status = 'PAID' and c.superseded_change is null"
                        + " and c.member_id > ? order by c.member_id limit ?",
                row -> row.getObject(1, UUID.class),
                rosterId,
                after.orElse(BEFORE_ALL),
                limit);
    }
}
