package id.payung.deploy.keys;

import id.payung.deploy.Console;
import id.payung.deploy.StartFailure;
import id.payung.platform.privacy.keyset.KeyRotation;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a rotation from wherever it stands; killed at any moment, the next one goes on there. */
final class RotationTurn {
    private static final Duration WATCH_STEP = Duration.ofSeconds(2);

    private final Console console;
    private final KeyRotation rotation;
    private final List<ResealingWatch> services;

    RotationTurn(Console console, KeyRotation rotation, List<ResealingWatch> services) {
        this.console = console;
        this.rotation = rotation;
        this.services = services;
    }

    /** Says where the rotation stands. */
    void tell() throws IOException, GeneralSecurityException, SQLException {
        console.say("rotation: " + rotation.stage());
        if (rotation.stage() == KeyRotation.Stage.RESEALING) {
            allFinished(starts());
        }
    }

    /**
     * Ends a rotation, or starts one and ends it.
     *
     * @param settle how long every service may take to see a changed keyset
     * @param patience how long sealing again may take
     */
    void run(Duration settle, Duration patience)
            throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        // before any key changes: whoever cannot be watched cannot be rotated
        starts();
        if (rotation.stage() == KeyRotation.Stage.AT_REST) {
            rotation.add();
            console.say("a new key is added: the services learn to read with it");
        }
        if (rotation.stage() == KeyRotation.Stage.ADDED) {
            Thread.sleep(settle.toMillis());
            rotation.promote();
            console.say("the new key seals from now on");
        }
        Thread.sleep(settle.toMillis());
        awaitResealing(patience);
        rotation.retire();
        console.say("the old key is gone: no value needs it; copies of the database from before do");
    }

    private void awaitResealing(Duration patience)
            throws IOException, GeneralSecurityException, SQLException, InterruptedException {
        Map<String, OffsetDateTime> since = starts();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!allFinished(since)) {
            if (System.nanoTime() - deadline > 0) {
                throw new StartFailure("The services have not finished; the old key stays. Start the command again");
            }
            Thread.sleep(WATCH_STEP.toMillis());
        }
    }

    private Map<String, OffsetDateTime> starts() throws SQLException {
        Map<String, OffsetDateTime> starts = new HashMap<>();
        for (ResealingWatch service : services) {
            starts.put(service.service(), service.now());
        }
        return starts;
    }

    private boolean allFinished(Map<String, OffsetDateTime> since)
            throws IOException, GeneralSecurityException, SQLException {
        boolean finished = true;
        for (ResealingWatch service : services) {
            ResealingWatch.Standing standing = service.standing(rotation.primary(), since.get(service.service()));
            console.say(service.service() + ": " + standing.waiting() + " left"
                    + (standing.finished() ? ", finished" : ""));
            finished &= standing.finished();
        }
        return finished;
    }
}
