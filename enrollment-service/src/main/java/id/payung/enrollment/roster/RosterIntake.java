package id.payung.enrollment.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.rosterfile.RosterFiles;
import id.payung.enrollment.rosterfile.RosterFormat;
import id.payung.enrollment.rosterfile.Utf8Guard;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.ContentDigest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a roster in: stores the body while it arrives, checks its head, and takes the key (sponsor, reference) only once
 * all of it is there. Whatever breaks off before leaves nothing.
 */
@ApplicationScoped
class RosterIntake {

    private static final String UNIQUE_VIOLATION = "23505";

    private final StoredBody bodies;
    private final WorkbookSlots workbooks;
    private final Database database;
    private final RosterDispatcher dispatcher;
    private final WorkClock clock;
    private final Audit audit;

    RosterIntake(
            StoredBody bodies,
            WorkbookSlots workbooks,
            Database database,
            RosterDispatcher dispatcher,
            WorkClock clock,
            Audit audit) {
        this.bodies = bodies;
        this.workbooks = workbooks;
        this.database = database;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.audit = audit;
    }

    /** The id of the roster and whether this call made it. */
    record Taken(UUID rosterId, boolean isNew) {}

    Taken take(
            SponsorFacts sponsor,
            RosterParameters parameters,
            RosterFormat format,
            InputStream body,
            String contentDigest,
            Actor actor) {
        UUID uploadId = UuidCreator.getTimeOrderedEpoch();
        boolean kept = false;
        try {
            ContentDigest declared = ContentDigest.declared(contentDigest);
            byte[] digest = store(uploadId, format, body, declared);
            if (!declared.matches()) {
                throw RosterProblems.DIGEST_MISMATCH.refusal();
            }
            checkHead(uploadId, format);
            Taken taken = insertOrFind(uploadId, sponsor, parameters, format, digest, actor);
            kept = taken.isNew();
            dispatcher.poke();
            return taken;
        } finally {
            if (!kept) {
                bodies.delete(uploadId);
            }
        }
    }

    private byte[] store(UUID uploadId, RosterFormat format, InputStream body, ContentDigest declared) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            InputStream digesting = new DigestInputStream(declared.over(body), sha256);
            InputStream guarded = format == RosterFormat.XLSX
                    ? new BoundedInput(digesting, RosterFiles.MAX_XLSX_BYTES)
                    : new Utf8Guard(digesting);
            try (OutputStream out = bodies.create(uploadId)) {
                guarded.transferTo(out);
            }
            return sha256.digest();
        } catch (IOException brokenOff) {
            throw RosterProblems.BODY_BROKEN_OFF.refusal();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens the file as the work behind will: what is wrong with its head is said at once. */
    private void checkHead(UUID uploadId, RosterFormat format) {
        try {
            workbooks.open(format, bodies.open(uploadId)).close();
        } catch (IOException unreadable) {
            throw RosterProblems.BODY_BROKEN_OFF.refusal();
        }
    }

    private Taken insertOrFind(
            UUID rosterId,
            SponsorFacts sponsor,
            RosterParameters parameters,
            RosterFormat format,
            byte[] digest,
            Actor actor) {
        byte[] identity = identity(parameters, format, digest);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                database.update(
                        "insert into roster (roster_id, sponsor_id, reference, digest, format, from_month, months,"
                                + " programs, declared_rows, declared_amount, dry_run, decree_date, sender, received_at,"
                                + " status)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rosterId,
                        sponsor.id(),
                        parameters.reference(),
                        identity,
                        format.name(),
                        parameters.period().firstDay(),
                        parameters.period().months(),
                        parameters.programs().bits(),
                        parameters.declaredRows().isPresent()
                                ? parameters.declaredRows().getAsLong()
                                : null,
                        parameters.declaredAmount().isPresent()
                                ? parameters.declaredAmount().getAsLong()
                                : null,
                        parameters.dryRun(),
                        parameters.decreeDate().orElse(null),
                        actor.subject(),
                        WorkClock.shown(clock.now()),
                        RosterStatus.RECEIVED.name());
                audit.record(actor, "ROSTER_RECEIVED", "roster " + rosterId, "");
            });
            return new Taken(rosterId, true);
        } catch (RuntimeException failed) {
            if (!Retries.sqlState(failed).equals(UNIQUE_VIOLATION)) {
                throw failed;
            }
            return new Taken(existing(sponsor, parameters, identity), false);
        }
    }

    private UUID existing(SponsorFacts sponsor, RosterParameters parameters, byte[] identity) {
        record Known(UUID id, byte[] identity) {}
        Optional<Known> known = database.first(
                "select roster_id, digest from roster where sponsor_id = ? and reference = ? and not dry_run",
                row -> new Known(row.getObject(1, UUID.class), row.getBytes(2)),
                sponsor.id(),
                parameters.reference());
        return known.filter(k -> Arrays.equals(k.identity(), identity))
                .map(Known::id)
                .orElseThrow((java.util.function.Supplier<ProblemException>) RosterProblems.ROSTER_DIFFERS::refusal);
    }

    private static byte[] identity(RosterParameters parameters, RosterFormat format, byte[] digest) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(digest);
            sha256.update((format + "|" + parameters.identity()).getBytes(StandardCharsets.UTF_8));
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
