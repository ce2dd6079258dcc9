package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import id.payung.platform.web.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds rosters for those who may see them. */
@ApplicationScoped
class RosterList {

    private final Database database;
    private final ObjectMapper mapper;
    private final SponsorDirectory sponsors;
    private final WorkClock clock;
    private final Cursors cursors;
    private final RequestContext request;

    RosterList(
            Database database,
            ObjectMapper mapper,
            SponsorDirectory sponsors,
            WorkClock clock,
            Cursors cursors,
            RequestContext request) {
        this.database = database;
        this.mapper = mapper;
        this.sponsors = sponsors;
        this.clock = clock;
        this.cursors = cursors;
        this.request = request;
    }

    RosterFacts require(UUID rosterId, Actor actor) {
        RosterFacts roster = database.first(
                        RosterFacts.SELECT + " where r.roster_id = ?", row -> RosterFacts.read(row, mapper), rosterId)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        actor.requireSight(sponsors.of(roster.sponsorId()).code());
        return roster;
    }

    RosterView view(RosterFacts roster) {
        return RosterView.of(roster, sponsors.of(roster.sponsorId()).code(), clock, request.locale());
    }

    /** @param sponsor whose; one that is none is refused */
    Page<RosterView> page(Optional<String> sponsor, int limit, String cursor) {
        sponsor.ifPresent(sponsors::require);
        String question = "rosters:" + sponsor.orElse("");
        UUID after = cursors.position(question, cursor).map(UUID::fromString).orElse(new UUID(0, 0));
        List<RosterFacts> found = database.list(
                RosterFacts.SELECT
                        + " join sponsor s on s.sponsor_id = r.sponsor_id where r.roster_id > ?"
                        + " and (?::text is null or s.code = ?) order by r.roster_id limit ?",
                row -> RosterFacts.read(row, mapper),
                after,
                sponsor.orElse(null),
                sponsor.orElse(null),
                limit + 1);
        return Page.of(found, limit, cursors, question, roster -> roster.id().toString())
                .map(this::view);
    }
}
