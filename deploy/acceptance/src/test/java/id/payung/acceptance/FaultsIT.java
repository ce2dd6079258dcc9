package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.acceptance.Wire.State;
import id.payung.deploy.keys.Passwords;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Networks that are cut, stalled and slow, processes that stand still and end, each for a while and under load; then what
 * was acknowledged is counted. With {@code -Dpayung.faults.minutes=30} the same again and again, and the memory with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final int ROWS = 20_000;
    private static final Duration FAULT = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AT_LEAST = Duration.ofMinutes(Long.getLong("payung.faults.minutes", 0));
    /** Of the memory that is in use after a collection, between the first round and the last. */
    private static final double MOST_GROWTH = 1.3;

    private final List<Wire> wires = new ArrayList<>();
    private Payung payung;
    private Optional<SmallDisk> disk = Optional.empty();
    private Callers callers;
    private Office office;
    private ClaimDesk desk;
    private StubbornUsers users;
    private Wire gatewayToEnrollment;
    private Wire gatewayToClaims;
    private Wire enrollmentToDatabase;
    private Wire claimsToDatabase;

    @BeforeAll
    void start() throws IOException {
        payung = Payung.start();
        payung.stop();
        disk = SmallDisk.under(payung.home().postgresData());
        gatewayToEnrollment = wire(payung.enrollment().getPort());
        gatewayToClaims = wire(payung.claims().getPort());
        enrollmentToDatabase = wire(payung.databasePort());
        claimsToDatabase = wire(payung.databasePort());
        payung.set("PAYUNG_ENROLLMENT_URLS", "http://127.0.0.1:" + gatewayToEnrollment.port());
        payung.set("PAYUNG_CLAIMS_URLS", "http://127.0.0.1:" + gatewayToClaims.port());
        database("enrollment", enrollmentToDatabase);
        database("claims", claimsToDatabase);
        payung.startAgain();
        callers = new Callers(payung);
        // the wires hide the health pages, so the gateway has still to see that both are there
        callers.as("admin").getPatiently("/v1/sponsors").expecting(200);
        callers.as("officer").getPatiently("/v1/claims").expecting(200);
        office = Office.open(callers, "FAULTS");
        desk = new ClaimDesk(callers);
        users = new StubbornUsers(callers, office);
    }

    private Wire wire(int port) {
        Wire wire = Wire.to(port);
        wires.add(wire);
        return wire;
    }

    /** Its database is reached by a wire; reporting-service keeps the launcher's, so the launcher starts PostgreSQL. */
    private void database(String service, Wire wire) {
        String role = "payung_" + service;
        String variable = "PAYUNG_" + service.toUpperCase(Locale.ROOT);
        payung.set(variable + "_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + wire.port() + "/" + role);
        payung.set(variable + "_DB_PASSWORD", new Passwords(payung.home().keys()).of(role));
    }

    @AfterAll
    void stop() throws IOException {
        for (Wire wire : wires) {
            wire.become(State.WHOLE);
        }
        if (payung != null) {
            payung.stop();
            disk.ifPresent(SmallDisk::close);
            payung.clear();
        }
        for (Wire wire : wires) {
            wire.close();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereOnceWhateverStoodStillOrWasCutOff() throws Exception {
        long end = System.nanoTime() + AT_LEAST.toNanos();
        List<MadeUpRoster> rosters = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        users.begin();
        long firstMemory = 0;
        do {
            rosters.add(MadeUpRoster.of(20261124 + rosters.size(), ROWS));
            jobs.add(office.accepted(
                    "FAULTS-" + jobs.size(), rosters.get(jobs.size()).csv()));
            faults();
            firstMemory = firstMemory == 0 ? Heaps.inUse(payung) : firstMemory;
        } while (System.nanoTime() < end);
        long lastMemory = Heaps.inUse(payung);
        users.end();

        assertThat(users.wrongAnswers()).isEmpty();
        assertThat(users.putOff()).as("faults that nobody felt are none").isPositive();
        assertThat((double) lastMemory).isLessThan(MOST_GROWTH * firstMemory);
        for (int i = 0; i < jobs.size(); i++) {
            JobFacts.areAsExpected(office.rested(jobs.get(i)), rosters.get(i).expected());
        }
        pay();
        int members = users.enrollments()
                + rosters.stream()
                        .mapToInt(roster -> roster.expected().enrolled())
                        .sum();
        Waiting.until(PATIENCE, "the figures of everybody", () -> covered() == members);
        FeedFacts.of(office.sponsor(), FeedFollower.readAll(callers)).tellOfEachMemberOnce(members, true);
        Waiting.until(PATIENCE, "the reports to be worked on", desk::keepsNothing);
        assertThat(desk.allClaims()).hasSize(users.reports());
        System.out.printf(
                "%d enrollments, %d reports and %d questions acknowledged, %d times put off, memory %d to %d MB%n",
                users.enrollments(),
                users.reports(),
                users.questions(),
                users.putOff(),
                firstMemory >> 20,
                lastMemory >> 20);
    }

    private void faults() {
        during("network to enrollment cut", gatewayToEnrollment, State.CUT);
        during("network to enrollment stalled", gatewayToEnrollment, State.STALLED);
        during("network to claims cut", gatewayToClaims, State.CUT);
        during("network to claims slow", gatewayToClaims, State.SLOW);
        during("enrollment's network to the database cut", enrollmentToDatabase, State.CUT);
        during("enrollment's network to the database stalled", enrollmentToDatabase, State.STALLED);
        during("enrollment's network to the database slow", enrollmentToDatabase, State.SLOW);
        during("claims' network to the database cut", claimsToDatabase, State.CUT);
        during("claims' network to the database stalled", claimsToDatabase, State.STALLED);
        paused("enrollment stands still", () -> Stream.of(payung.enrollmentService()));
        paused("claims stands still", () -> Stream.of(payung.claimsService()));
        paused("reporting stands still", () -> Stream.of(payung.reportingService()));
        paused(
                "PostgreSQL stands still",
                () -> Stream.concat(
                        Stream.of(payung.postmaster()), payung.postmaster().descendants()));
        disk.ifPresentOrElse(
                small -> recovers("the database's disk is full", () -> {
                    small.fill();
                    Waiting.pause(FAULT);
                    small.empty();
                }),
                () -> System.out.println("no disk is filled: that needs root"));
        recovers("enrollment killed", () -> Kill.andAwaitRestart(payung::enrollmentService));
        recovers("claims killed", () -> Kill.andAwaitRestart(payung::claimsService));
        recovers("PostgreSQL killed", () -> Kill.andAwaitRestart(payung::postmaster));
    }

    private void during(String name, Wire wire, State state) {
        recovers(name, () -> {
            wire.become(state);
            Waiting.pause(FAULT);
            wire.become(State.WHOLE);
        });
    }

    private void paused(String name, Supplier<Stream<ProcessHandle>> processes) {
        recovers(name, () -> {
            List<ProcessHandle> stopped = processes.get().toList();
            Signals.send("STOP", stopped);
            Waiting.pause(FAULT);
            Signals.send("CONT", stopped);
        });
    }

    /** One of everything is acknowledged in time after the fault. */
    private void recovers(String name, Runnable fault) {
        int putOffBefore = users.putOff();
        fault.run();
        long begin = System.nanoTime();
        users.oneOfEach();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "%-45s recovered after %4d ms, %d times put off%n",
                name, taken.toMillis(), users.putOff() - putOffBefore);
        assertThat(taken).as(name).isLessThan(RECOVERY);
    }

    private void pay() {
        List<JsonNode> bills = new ArrayList<>();
        String page = "/v1/bills?status=OPEN&limit=1000&sponsor=" + office.sponsor();
        while (!page.isEmpty()) {
            Answer answer = office.partner().get(page).expecting(200);
            answer.json().path("items").forEach(bills::add);
            page = answer.nextPage();
        }
        bills.parallelStream().forEach(bill -> callers.as("bpjs-system")
                .post(
                        "/v1/payments",
                        office.payment(
                                bill.path("number").asText(),
                                bill.path("amount").asLong()))
                .expecting(201));
    }

    private int covered() {
        return office.covered("2023-07");
    }
}
