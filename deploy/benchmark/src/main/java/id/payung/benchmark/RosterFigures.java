package id.payung.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rosters and the payments of their bills, through the gateway, beside the same rows without us. */
final class RosterFigures {

    private static final int ROUNDS = 2;
    private static final int LARGE_ROUND = ROUNDS + 1;
    private static final int ROUNDS_OF_A_SEED = 10;
    private static final int WARM_ROWS = 100_000;
    private static final int POLL_MILLIS = 50;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final Payung payung;
    private final Options options;
    private final RawDatabase raw;
    private final RawStatements statements;
    private final Api api = new Api();
    private final Path partner;
    private int rows;
    private final List<Double> rosterSeconds = new ArrayList<>();
    private final List<Double> copySeconds = new ArrayList<>();
    private final List<Double> paymentSeconds = new ArrayList<>();
    private final List<Double> insertSeconds = new ArrayList<>();
    private final List<Double> fedSeconds = new ArrayList<>();
    private final List<Double> countedSeconds = new ArrayList<>();
    private double enrolledRows;
    private long covered;
    private final List<Long> memory = new ArrayList<>();

    RosterFigures(Payung payung, Options options, RawDatabase raw, RawStatements statements, Path partner) {
        this.payung = payung;
        this.options = options;
        this.rows = options.rows();
        this.raw = raw;
        this.statements = statements;
        this.partner = partner;
    }

    private record Enrolled(String billNumber, String billId, int rows, double seconds, double fedSeconds) {}

    List<Figure> measure() {
        long before = payung.memory().get("enrollment");
        memory.add(before);
        round(0, Math.min(options.rows(), WARM_ROWS));
        for (int round = 1; round <= ROUNDS; round++) {
            round(round, options.rows());
        }
        return List.of(roster(), payment(), figures());
    }

    /** One round with a roster of the large size, on top of all that was enrolled before. */
    List<Figure> measureLarge() {
        Stream.of(rosterSeconds, copySeconds, paymentSeconds, insertSeconds, fedSeconds, countedSeconds, memory)
                .forEach(List::clear);
        memory.add(payung.memory().get("enrollment"));
        rows = options.large();
        round(LARGE_ROUND, rows);
        return List.of(roster(), payment(), figures());
    }

    private void round(int round, int rows) {
        Path file = payung.roster(rows, ROUNDS_OF_A_SEED * options.seed() + round);
        Enrolled enrolled = Turn.take(() -> enroll(file, "round-" + round));
        double copied = Turn.take(() -> raw.copyBill(enrolled.billId()));
        double inserted = Turn.take(() -> insert(enrolled));
        covered += enrolled.rows();
        awaitRegistered();
        long begin = System.nanoTime();
        double paid = Turn.take(() -> pay(enrolled));
        double counted = Turn.take(() -> awaitFigures(begin));
        memory.add(payung.memory().get("enrollment"));
        Progress.say(
                "roster of %,d, round %d: %.2f s, fed %.2f s, \\copy %.2f s, payment %.2f s, insert %.2f s, counted %.2f s",
                rows, round, enrolled.seconds(), enrolled.fedSeconds(), copied, paid, inserted, counted);
        // round 0 warms both sides up
        if (round > 0) {
            enrolledRows = enrolled.rows();
            rosterSeconds.add(enrolled.seconds());
            fedSeconds.add(enrolled.fedSeconds());
            copySeconds.add(copied);
            paymentSeconds.add(paid);
            countedSeconds.add(counted);
            insertSeconds.add(inserted);
        }
    }

    private Enrolled enroll(Path file, String reference) {
        raw.checkpoint();
        long begin = System.nanoTime();
        JsonNode roster = api.read(api.upload(
                "/v1/rosters?sponsor=" + Payung.SPONSOR + "&reference=" + reference + "&from=2023-07&months=6",
                partner,
                file));
        String path = "/v1/rosters/" + roster.get("id").asText();
        do {
            pause(begin);
            roster = api.get(path, partner);
        } while (!List.of("COMPLETED", "STOPPED", "FAILED")
                .contains(roster.get("status").asText()));
        double seconds = since(begin);
        Psql ours = payung.database("payung_enrollment");
        while (!ours.value("select count(*) from change_pending").equals("0")) {
            pause(begin);
        }
        double fed = since(begin);
        if (!roster.get("status").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The roster was not enrolled: " + roster);
        }
        String number = roster.get("billNumber").asText();
        return new Enrolled(
                number,
                ours.value("select bill_id from bill where number = '" + number + "'"),
                roster.at("/counts/ENROLLED").asInt(),
                seconds,
                fed);
    }

    private double pay(Enrolled enrolled) {
        String amount = payung.database("payung_enrollment")
                .value("select gross - credit from bill where number = '" + enrolled.billNumber() + "'");
        raw.checkpoint();
        long begin = System.nanoTime();
        api.post(
                "/v1/payments",
                partner,
                "{\"billNumber\":\"" + enrolled.billNumber() + "\",\"amount\":" + amount
                        + ",\"paidAt\":\"2023-07-01T08:00:00+08:00\",\"reference\":\"" + enrolled.billNumber()
                        + "\"}");
        return since(begin);
    }

    /** The one statement of a payment that touches every member. */
    private double insert(Enrolled enrolled) {
        String statement = statements.payment(enrolled.billNumber(), enrolled.billId());
        raw.psql().value("analyze");
        raw.checkpoint();
        return raw.psql().seconds(List.of(statement + ";"));
    }

    private Figure roster() {
        List<Double> ours = perSecond(rosterSeconds);
        String notes = String.format(
                Locale.ROOT,
                "%,.0f of them enrolled, the others broken on purpose; %.1f s; with its place in the feed %.1f s; enrollment-service %s MiB before, after each roster",
                enrolledRows,
                Figure.median(rosterSeconds),
                Figure.median(fedSeconds),
                memory);
        return new Figure(
                String.format(Locale.ROOT, "roster of %,d, first byte to completed and billed", rows),
                "rows/s",
                ours,
                perSecond(copySeconds),
                "`\\copy` of the same rows into the same tables and indexes",
                "≥ 0.5",
                notes);
    }

    private Figure payment() {
        return new Figure(
                String.format(Locale.ROOT, "payment that covers %,d", rows),
                "s",
                paymentSeconds,
                insertSeconds,
                "one `insert … select` of the same events",
                "≤ 2",
                "");
    }

    /** Until the members of the roster are read, whether paid for or not: what is measured is the payment alone. */
    private void awaitRegistered() {
        long begin = System.nanoTime();
        while (!reporting("select coalesce(sum(events), 0) from receipt where feed = '/v1/events/enrollment'")
                .equals(payung.database("payung_enrollment").value("select count(*) from outbox"))) {
            pause(begin);
        }
    }

    /** Seconds from the beginning until reporting-service counts everybody who was paid for. */
    private double awaitFigures(long begin) {
        while (!reporting("select coalesce(sum(covered), 0) from coverage_cell where month = '2023-07-01'"
                        + " and region = '' and occupation = '' and program = '' and sex = '' and age_group = ''"
                        + " and sponsor = '" + Payung.SPONSOR + "'")
                .equals(Long.toString(covered))) {
            pause(begin);
        }
        return since(begin);
    }

    private String reporting(String question) {
        return payung.database("payung_reporting").value(question);
    }

    private Figure figures() {
        return new Figure(
                String.format(Locale.ROOT, "payment that covers %,d, until the figures count them", rows),
                "s",
                countedSeconds,
                List.of(),
                "",
                "≤ 5 s for 100,000",
                "one event a member, through the gateway");
    }

    private List<Double> perSecond(List<Double> seconds) {
        return seconds.stream().map(each -> enrolledRows / each).toList();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void pause(long begin) {
        if (System.nanoTime() - begin > PATIENCE_NANOS) {
            throw new IllegalStateException("The roster is not done after ten minutes");
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
