package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The runbook's night "Restore from a backup", played: an accident is undone, then the tables are lost altogether. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {

    private static final String BACKUP = "id.payung.deploy.backup.Backup";
    private static final String RESTORE = "id.payung.deploy.backup.Restore";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ROWS = 20_000;
    private static final int FEW = 5;

    @TempDir
    static Path folder;

    private Payung payung;
    private Callers callers;
    private Office office;

    @BeforeAll
    void start() {
        payung = Payung.start(
                Map.of("PAYUNG_ARCHIVE", folder.resolve("archived log").toString()));
        callers = new Callers(payung);
        office = Office.open(callers, "RESTORED");
    }

    @AfterAll
    void stop() throws IOException {
        if (payung != null) {
            payung.close();
        }
    }

    @Test
    void anInstantComesBackAndNothingThatWasGivenOutSinceIsGivenOutAgain() throws Exception {
        MadeUpRoster roster = MadeUpRoster.of(20261126, ROWS);
        String job = office.accepted("BEFORE", roster.csv());
        Path backup = backedUpWhileItIsWorkedOn();
        JobFacts.areAsExpected(office.rested(job), roster.expected());
        String paid = office.billsOf(job).get(0).path("number").asText();
        pay(paid);
        int members = roster.expected().enrolled();
        Waiting.until(PATIENCE, "the figures of the paid ones", () -> covered() == members);
        Waiting.pause(Duration.ofMillis(100));
        Instant before = Instant.now();
        Waiting.pause(Duration.ofMillis(100));

        List<String> rows = Stream.generate(People::row).limit(FEW).toList();
        List<String> lost = rows.stream().map(this::enrolled).toList();
        FeedFollower reader = FeedFollower.start(callers, 1000);
        List<FeedRecord> read = new ArrayList<>(reader.toTheEnd());
        payung.stop();
        restored(backup, "--until", before.toString());
        payung.startAgain();

        JobFacts.areAsExpected(office.job(job), roster.expected());
        assertThat(office.bill(paid).path("status").asText()).isEqualTo("PAID");
        assertThat(covered()).isEqualTo(members);
        lost.forEach(number -> office.partner().get("/v1/bills/" + number).expecting(404));
        List<String> again = rows.stream().map(this::enrolled).toList();
        assertThat(again).doesNotContainAnyElementsOf(lost);
        FeedFollower goesOn = FeedFollower.from(callers, reader.place());
        read.addAll(goesOn.toTheEnd());
        assertThat(read.stream().map(FeedRecord::id)).doesNotHaveDuplicates();
        assertThat(FeedFacts.of(office.sponsor(), read).events()).hasSize(2 * members + 2 * FEW);
        assertThat(restores())
                .containsOnly("database payung_enrollment", "database payung_claims", "database payung_reporting");

        payung.stop();
        Folders.delete(payung.home().postgresData().resolve("base"));
        restored(backup);
        payung.startAgain();

        again.forEach(number ->
                assertThat(office.bill(number).path("status").asText()).isEqualTo("OPEN"));
        assertThat(covered()).isEqualTo(members);
        pay(enrolled(People.row()));
        Waiting.until(PATIENCE, "the figures to go on", () -> covered() == members + 1);
    }

    private Path backedUpWhileItIsWorkedOn() {
        Path backup = folder.resolve("backup");
        Payung.Finished done = payung.run(BACKUP, payung.home().root().toString(), backup.toString());
        assertThat(done.exitCode()).as(done.output()).isZero();
        return backup;
    }

    private void restored(Path backup, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(Payung.PROJECT.toString(), payung.home().root().toString(), backup.toString()));
        arguments.addAll(List.of(more));
        Payung.Finished done = payung.run(RESTORE, arguments.toArray(String[]::new));
        assertThat(done.exitCode()).as(done.output()).isZero();
    }

    /** Enrolls the person and answers the number of the bill. */
    private String enrolled(String row) {
        return office.enroll(row).expecting(201).json().path("billNumber").asText();
    }

    private void pay(String number) {
        JsonNode bill = office.bill(number);
        callers.as("bpjs-system")
                .post("/v1/payments", office.payment(number, bill.path("amount").asLong()))
                .expecting(201);
    }

    private int covered() {
        return office.covered("2023-07");
    }

    private List<String> restores() {
        return callers.as("auditor")
                .get("/v1/audit?action=DATABASE_RESTORED")
                .expecting(200)
                .json()
                .path("items")
                .findValuesAsText("object");
    }
}
