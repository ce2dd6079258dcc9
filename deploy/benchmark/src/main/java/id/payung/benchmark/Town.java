package id.payung.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Made-up workers of one sponsor, enrolled by rosters and paid for, more and more of them. */
final class Town {

    private static final int LARGEST_ROSTER = 500_000;
    private static final int POLL_MILLIS = 200;
    private static final int KNOWN = 2 * Questions.ALIKE;

    private final Payung payung;
    private final Api api = new Api();
    private final Path partner;
    private final List<String> niks = new ArrayList<>();
    private int rows;
    private int rosters;
    private long members;

    Town(Payung payung) {
        this.payung = payung;
        this.partner = payung.token("partner", "--sponsor", Payung.SPONSOR);
        api.post(
                "/v1/sponsors",
                payung.token("admin"),
                "{\"code\":\"" + Payung.SPONSOR + "\",\"name\":\"Benchmark\",\"kind\":\"PROVINCE\",\"fund\":\"APBD\"}");
    }

    /** Enrolls, pays and waits for the figures; says how fast that was. */
    String growTo(int wanted) throws IOException {
        double enrolling = 0;
        double counting = 0;
        int before = rows;
        while (rows < wanted) {
            int more = Math.min(LARGEST_ROSTER, wanted - rows);
            Path file = payung.roster(more, 100 + rosters);
            long begin = System.nanoTime();
            JsonNode roster = enrolled(file);
            enrolling += since(begin);
            begin = System.nanoTime();
            pay(roster.path("billNumber").asText());
            members += roster.at("/counts/ENROLLED").asLong();
            awaitFigures();
            counting += since(begin);
            rows += more;
            niks.clear();
            niks.addAll(someNiks(file));
        }
        for (String database : List.of("payung_enrollment", "payung_claims", "payung_reporting")) {
            payung.database(database).value("vacuum analyze");
        }
        return String.format(
                Locale.ROOT,
                "%,d members: %,.0f rows a second, paid and counted after %.1f s, %s",
                members,
                (rows - before) / enrolling,
                counting,
                payung.database("postgres")
                        .value("select string_agg(datname || ' ' || pg_size_pretty(pg_database_size(datname)), ', '"
                                + " order by datname) from pg_database where datname like 'payung%'"));
    }

    long members() {
        return members;
    }

    /** Of members of the last roster. */
    List<String> niks() {
        return niks;
    }

    private JsonNode enrolled(Path file) {
        JsonNode roster = api.read(api.upload(
                "/v1/rosters?sponsor=" + Payung.SPONSOR + "&reference=growth-" + rosters++ + "&from=2023-07&months=6",
                partner,
                file));
        String path = "/v1/rosters/" + roster.get("id").asText();
        while (!List.of("COMPLETED", "STOPPED", "FAILED")
                .contains(roster.get("status").asText())) {
            pause();
            roster = api.get(path, partner);
        }
        if (!roster.get("status").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The roster was not enrolled: " + roster);
        }
        return roster;
    }

    private void pay(String number) {
        String amount = api.get("/v1/bills/" + number, partner).path("amount").asText();
        api.post(
                "/v1/payments",
                payung.token("bpjs-system"),
                "{\"billNumber\":\"" + number + "\",\"amount\":" + amount
                        + ",\"paidAt\":\"2023-07-01T08:00:00+08:00\",\"reference\":\"" + number + "\"}");
    }

    private void awaitFigures() {
        while (!payung.database("payung_reporting")
                .value("select coalesce(sum(covered), 0) from coverage_cell where month = '2023-07-01'"
                        + " and region = '' and occupation = '' and program = '' and sex = '' and age_group = ''"
                        + " and sponsor = '" + Payung.SPONSOR + "'")
                .equals(Long.toString(members))) {
            pause();
        }
    }

    /** The first whom the search finds: some rows are broken on purpose. */
    private List<String> someNiks(Path file) throws IOException {
        Path officer = payung.token("officer");
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(",", 2)[0])
                    .filter(nik -> nik.matches("[0-9]{16}"))
                    .filter(nik -> isMember(nik, officer))
                    .limit(KNOWN)
                    .toList();
        }
    }

    private boolean isMember(String nik, Path officer) {
        try {
            return !api.read(api.post("/v1/members/search", officer, "{\"nik\":\"" + nik + "\"}"))
                    .path("items")
                    .isEmpty();
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
