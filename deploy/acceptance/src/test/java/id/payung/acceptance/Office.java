package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provincial office with a sponsor of its own, and what it does all day. */
final class Office {

    static final int MONTHS = 6;
    /** On this instant everyone is covered whose bill was paid. */
    static final String IN_THE_PERIOD = "2023-08-15T12:00:00+08:00";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Set<String> MOVING = Set.of("RECEIVED", "VALIDATING", "ENROLLING", "FAILED");

    private final Callers callers;
    private final String sponsor;

    private Office(Callers callers, String sponsor) {
        this.callers = callers;
        this.sponsor = sponsor;
    }

    static Office open(Callers callers, String sponsor) {
        return open(callers, sponsor, Map.of());
    }

    /** @param more what else is said of the sponsor, such as a quota */
    static Office open(Callers callers, String sponsor, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("code", sponsor);
        body.put("name", "Pemerintah Rekaan " + sponsor);
        body.put("kind", "PROVINCE");
        body.put("fund", "APBD");
        callers.as("admin").post("/v1/sponsors", body).expecting(201);
        return new Office(callers, sponsor);
    }

    String sponsor() {
        return sponsor;
    }

    /** Persons of this sponsor covered at the end of the month; nobody until reporting-service has heard of it. */
    int covered(String month) {
        for (JsonNode row : callers.as("analyst")
                .getPatiently("/v1/coverage?groupBy=sponsor&to=" + month)
                .expecting(200)
                .json()
                .path("rows")) {
            if (row.path("sponsor").asText().equals(sponsor)) {
                return row.path("numerator").asInt();
            }
        }
        return 0;
    }

    Caller partner() {
        return callers.partnerOf(sponsor);
    }

    String rosterPath(String reference) {
        return rosterPath(reference, "JKK,JKM");
    }

    String rosterPath(String reference, String programs) {
        return "/v1/rosters?sponsor=" + sponsor + "&reference=" + reference + "&from=2023-07&months=" + MONTHS
                + "&programs=" + programs;
    }

    Answer send(String reference, byte[] csv) {
        return send(reference, BodyPublishers.ofByteArray(csv), Map.of("Content-Type", "text/csv"));
    }

    Answer send(String reference, BodyPublisher body, Map<String, String> headers) {
        return partner().post(rosterPath(reference), body, headers);
    }

    /** Sends the roster and answers the id of its job. */
    String accepted(String reference, byte[] csv) {
        return send(reference, csv).expecting(202).json().path("id").asText();
    }

    /** Sends the roster, waits until its job rests, and answers it. */
    JsonNode worked(String reference, String csv) {
        return rested(accepted(reference, csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Enrolls one person by a row of a roster, in the period of the rosters. */
    Answer enroll(String row) {
        return enroll(row, "2023-07", MONTHS);
    }

    Answer enroll(String row, String from, int months) {
        String[] cells = row.split(",");
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("sponsor", sponsor);
        request.put("from", from);
        request.put("months", months);
        request.put("nik", cells[0]);
        request.put("name", cells[1]);
        request.put("birthDate", cells[2]);
        request.put("sex", cells[3]);
        request.put("region", cells[4]);
        request.put("occupation", cells[5]);
        return partner().post("/v1/enrollments", request);
    }

    JsonNode job(String rosterId) {
        return partner().getPatiently("/v1/rosters/" + rosterId).expecting(200).json();
    }

    /** Waits until the job rests, and answers it. */
    JsonNode rested(String rosterId) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode job = job(rosterId);
            if (!MOVING.contains(job.path("status").asText())) {
                return job;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("The roster does not come to rest: " + job);
            }
            Waiting.pause(STEP);
        }
    }

    /** Returns while the job is between the two shares of its rows. */
    void awaitProgress(String rosterId, int fromPercent, int toPercent) {
        Waiting.until(PATIENCE, "the middle of the roster", () -> {
            double percent = job(rosterId).path("percent").asDouble();
            if (percent > toPercent) {
                throw new AssertionError("The roster was too quick: " + percent + " % when looked at");
            }
            return percent >= fromPercent;
        });
    }

    JsonNode bill(String number) {
        return partner().getPatiently("/v1/bills/" + number).expecting(200).json();
    }

    List<JsonNode> billsOf(String rosterId) {
        JsonNode items = partner()
                .getPatiently("/v1/bills?sponsor=" + sponsor + "&roster=" + rosterId)
                .expecting(200)
                .json()
                .path("items");
        return List.copyOf(items.findParents("number"));
    }

    /** The one payment of a bill: however often it is sent, it is the same. */
    Map<String, Object> payment(String billNumber, long amount) {
        return Map.of(
                "billNumber",
                billNumber,
                "amount",
                amount,
                "paidAt",
                "2023-07-01T00:00:00+08:00",
                "reference",
                "PAY-" + billNumber);
    }

    /** Pays what the bill says, before its period begins. */
    void pays(String billNumber) {
        callers.as("bpjs-system")
                .post(
                        "/v1/payments",
                        payment(billNumber, bill(billNumber).path("amount").asLong()))
                .expecting(201);
    }

    /** Enrolls one person and pays; answers the enrollment. */
    JsonNode covers(String row) {
        JsonNode enrollment = enroll(row).expecting(201).json();
        pays(enrollment.path("billNumber").asText());
        return enrollment;
    }

    JsonNode cover(String nik) {
        return cover(nik, IN_THE_PERIOD);
    }

    JsonNode cover(String nik, String at) {
        return partner()
                .postPatiently("/v1/coverage-checks", Map.of("nik", nik, "at", at))
                .expecting(200)
                .json();
    }
}
