package id.payung.enrollment.enrolling;

import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.sponsor.QuotaPlaces;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Enrolls checked workers together, in the caller's transaction. Where another transaction was faster, a constraint
 * fails the whole batch and the caller runs it again: then the judge sees what the other one wrote.
 */
@ApplicationScoped
public class EnrollmentBatch {

    private final KnownMembers knownMembers;
    private final EnrollmentWriter writer;
    private final ContributionTariff tariff;
    private final SponsorDirectory sponsors;
    private final Disclosures disclosures;

    EnrollmentBatch(
            KnownMembers knownMembers,
            EnrollmentWriter writer,
            ContributionTariff tariff,
            SponsorDirectory sponsors,
            Disclosures disclosures) {
        this.knownMembers = knownMembers;
        this.writer = writer;
        this.tariff = tariff;
        this.sponsors = sponsors;
        this.disclosures = disclosures;
    }

    /** Verdicts in the order of the candidates; facts and events are written unless the order is dry. */
    public List<Verdict> enroll(Connection connection, Order order, List<Candidate> candidates) throws SQLException {
        return enroll(connection, order, candidates, new Trial());
    }

    /** The same for one of several batches of a file; {@code trial} carries what a dry order would have written. */
    public List<Verdict> enroll(Connection connection, Order order, List<Candidate> candidates, Trial trial)
            throws SQLException {
        Optional<Integer> places = QuotaPlaces.free(connection, order.sponsor().id());
        Contributions contributions = new Contributions(tariff, order);
        Map<ByteBuffer, KnownMember> known =
                knownMembers.find(connection, candidates, order, contributions.needHistory());
        trial.recall(candidates, order, known);
        int free = places.map(left -> left - trial.placesTaken()).orElse(Integer.MAX_VALUE);
        Judge judge = new Judge(order, known, contributions, sponsors, free);
        candidates.forEach(judge::judge);
        if (!order.reviewed() && !order.waiting()) {
            // reviews and transfers are an officer's: they tell the sponsor nothing that it asked for
            disclosures.note(order.sponsor().id(), judge.strangers());
        }
        if (order.dry()) {
            trial.judged(judge.accepted());
        } else if (!judge.accepted().isEmpty()) {
            if (places.isPresent()) {
                takePlaces(connection, order, judge);
            }
            writer.write(connection, order, judge.accepted());
        }
        return judge.verdicts();
    }

    private static void takePlaces(Connection connection, Order order, Judge judge) throws SQLException {
        long taken =
                judge.accepted().stream().filter(Judge.Accepted::takesPlace).count();
        Database.update(
                connection,
                "update sponsor set places_taken = places_taken + ? where sponsor_id = ?",
                (int) taken,
                order.sponsor().id());
    }
}
