package id.payung.claims.intake;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.cover.EnrollmentUnreachable;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens a claim for every case with a report and asks enrollment nothing; it can be made to fail. */
@Alternative
@ApplicationScoped
public class FakeCaseWorker implements CaseWorker {

    private final Database database;
    private final StoredEvents events;
    private volatile boolean enrollmentIsAway;
    private volatile boolean broken;

    FakeCaseWorker(Database database, StoredEvents events) {
        this.database = database;
        this.events = events;
    }

    void enrollmentIsAway(boolean away) {
        enrollmentIsAway = away;
    }

    void broken(boolean is) {
        broken = is;
    }

    @Override
    public Worked work(CaseRef ref) {
        if (enrollmentIsAway) {
            throw new EnrollmentUnreachable(new IllegalStateException());
        }
        if (broken) {
            throw new IllegalStateException();
        }
        return Retries.ofVictims(() -> database.inTransaction(connection -> work(connection, ref)));
    }

    private Worked work(Connection connection, CaseRef ref) throws SQLException {
        if (!CaseFile.fold(events.ofCase(connection, ref)).withdrawn()) {
            UUID id = UUID.randomUUID();
            Database.update(
                    connection,
                    "insert into claim (claim_id, number, nik_index, case_key, state, reported_at, changed_at)"
                            + " values (?, ?, ?, ?, 'REPORTED', now(), now()) on conflict do nothing",
                    id,
                    id.toString(),
                    ref.nikIndex(),
                    ref.caseKey());
        }
        Optional<UUID> claimId = locked(connection, ref);
        if (claimId.isEmpty()) {
            return new Worked(claimId, Set.of(), Map.of());
        }
        List<CaseEvent> read = events.ofCase(connection, ref);
        Database.update(
                connection,
                "update claim set state = ? where claim_id = ?",
                CaseFile.fold(read).withdrawn() ? "WITHDRAWN" : "REPORTED",
                claimId.get());
        Set<EventKey> keys = read.stream().map(CaseEvent::key).collect(Collectors.toSet());
        events.markApplied(connection, keys, claimId.get());
        return new Worked(claimId, keys, Map.of());
    }

    private static Optional<UUID> locked(Connection connection, CaseRef ref) throws SQLException {
        return Database.list(
                        connection,
                        "select claim_id from claim where nik_index = ? and case_key = ? for update",
                        row -> row.getObject(1, UUID.class),
                        ref.nikIndex(),
                        ref.caseKey())
                .stream()
                .findFirst();
    }
}
