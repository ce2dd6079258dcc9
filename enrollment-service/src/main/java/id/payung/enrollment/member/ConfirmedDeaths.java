package id.payung.enrollment.member;

import id.payung.platform.access.Actor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.subscription.FeedBatch;
import id.payung.platform.subscription.FeedHandler;
import id.payung.platform.subscription.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends the membership of those whose death claims-service has confirmed, so that nobody goes on paying for them, and lets
 * it go on where the same claim revokes the death. Told again, or of somebody whose death is on file, it changes nothing.
 */
@ApplicationScoped
class ConfirmedDeaths implements FeedHandler {

    private static final Logger LOG = Logger.getLogger(ConfirmedDeaths.class);
    private static final String CONFIRMED = "id.payung.claim.death-confirmed.v1";
    private static final String REVOKED = "id.payung.claim.death-revoked.v1";
    private static final Actor CLAIMS = new Actor("claims-service", Set.of(Roles.SERVICE), Optional.empty());

    private final MembershipEnding ending;
    private final DeathRevocation revocation;
    private final Audit audit;

    ConfirmedDeaths(MembershipEnding ending, DeathRevocation revocation, Audit audit) {
        this.ending = ending;
        this.revocation = revocation;
        this.audit = audit;
    }

    /** @param claimId the claim that confirmed the death, also where another one revokes it */
    private record Death(UUID memberId, UUID claimId, LocalDate diedOn) {

        static Optional<Death> of(IncomingEvent event) {
            try {
                return Optional.of(new Death(
                        UUID.fromString(event.data().path("memberId").asText()),
                        UUID.fromString(event.data()
                                .path("confirmedBy")
                                .asText(event.data().path("claimId").asText())),
                        LocalDate.parse(event.data().path("diedOn").asText())));
            } catch (IllegalArgumentException | DateTimeException incomplete) {
                return Optional.empty();
            }
        }
    }

    @Override
    public String feed() {
        return "/v1/events/claims";
    }

    @Override
    public Set<String> types() {
        return Set.of(CONFIRMED, REVOKED);
    }

    @Override
    public void handle(Connection connection, FeedBatch batch) throws SQLException {
        for (IncomingEvent event : batch.events()) {
            Optional<Death> death = Death.of(event);
            if (death.isPresent()) {
                apply(connection, event.type(), death.get());
            } else {
                // asked for again it would be no better, and those behind it must not wait
                LOG.errorf("Passed over, for it lacks memberId, claimId or diedOn: %s", event);
            }
        }
    }

    private void apply(Connection connection, String type, Death death) throws SQLException {
        Optional<Known> found = remaining(connection, death.memberId());
        if (found.isEmpty()) {
            LOG.warnf("Claim %s is about a member who is not here", death.claimId());
        } else if (type.equals(CONFIRMED)) {
            end(connection, found.get(), death);
        } else if (revocation.revoke(connection, found.get().id(), death.claimId())) {
            audit.record(CLAIMS, "DEATH_REVOKED", "member " + found.get().id(), "claim " + death.claimId());
        } else {
            LOG.infof("The death that claim %s revokes is on file by another word, or not at all", death.claimId());
        }
    }

    private void end(Connection connection, Known member, Death death) throws SQLException {
        UUID memberId = member.id();
        List<MembershipEnding.Job> open = ending.jobs(connection, memberId).stream()
                .filter(MembershipEnding.Job::isOpen)
                .toList();
        String claim = "claim " + death.claimId();
        if (!open.isEmpty()) {
            EndMembership request = new EndMembership(null, null, death.diedOn(), EndMembership.EndCause.DEATH, claim);
            ending.end(connection, memberId, open, request);
            audit.record(CLAIMS, "MEMBERSHIP_ENDED", "member " + memberId + " DEATH", claim);
        } else if (!member.deceased()) {
            MembershipEnding.recordDeath(connection, memberId, death.diedOn());
            audit.record(CLAIMS, "DEATH_RECORDED", "member " + memberId, claim);
        }
        if (!member.deceased()) {
            Database.update(
                    connection, "update member set death_claim = ? where member_id = ?", death.claimId(), memberId);
        }
    }

    private record Known(UUID id, Optional<UUID> mergedInto, boolean deceased) {}

    /** The member, locked, or whom they were merged into; nobody where the id is none of ours. */
    private static Optional<Known> remaining(Connection connection, UUID memberId) throws SQLException {
        Optional<Known> found = Database.list(
                        connection,
                        "select member_id, merged_into, deceased_on is not null from member where member_id = ?"
                                + " for update",
                        row -> new Known(
                                row.getObject(1, UUID.class),
                                Optional.ofNullable(row.getObject(2, UUID.class)),
                                row.getBoolean(3)),
                        memberId)
                .stream()
                .findFirst();
        // a merge always leads to a member that was not merged when it was made, so there is no ring to run in
        return found.isPresent() && found.get().mergedInto().isPresent()
                ? remaining(connection, found.get().mergedInto().get())
                : found;
    }
}
