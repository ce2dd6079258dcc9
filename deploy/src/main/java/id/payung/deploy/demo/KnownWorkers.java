package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small roster that is broken in the ways that need earlier data: a village has enrolled some of its workers, and the
 * regency that sends it may not pay for all the others. Nobody pays its bill, so that the figures stay those of the large
 * roster.
 */
final class KnownWorkers {

    private static final DemoSponsor VILLAGE = new DemoSponsor("DESA-DEMO", "Desa Rekaan", "VILLAGE", Map.of());
    private static final int QUOTA = 2;
    private static final DemoSponsor REGENCY =
            new DemoSponsor("KAB-DEMO", "Kabupaten Rekaan", "REGENCY", Map.of("quota", QUOTA));
    private static final int MONTHS = 6;
    private static final String PERIOD = "&from=2023-07&months=" + MONTHS;

    private final Api api;
    private final List<DemoRow> newcomers = new ArrayList<>();

    KnownWorkers(Api api) {
        this.api = api;
        DemoRoster.of(DemoRoster.SEED + 1, 2 * Standing.values().length).forEach(row -> {
            if (row.defect().isEmpty() && newcomers.size() < Standing.values().length) {
                newcomers.add(row);
            }
        });
    }

    /** What the service knows of a worker when the roster comes, and what it must answer. */
    enum Standing {
        PAID_BY_THE_VILLAGE("COVERED_BY_ANOTHER", "COVERED_BY_ANOTHER"),
        KNOWN_BY_ANOTHER_NAME("NEEDS_REVIEW", "NAME_MISMATCH_WITH_MEMBER"),
        DEAD("REJECTED", "MEMBER_DECEASED"),
        FIRST_PLACE("ENROLLED", ""),
        LAST_PLACE("ENROLLED", ""),
        NO_PLACE_LEFT("REJECTED", "QUOTA_EXCEEDED");

        private final String outcome;
        private final String code;

        Standing(String outcome, String code) {
            this.outcome = outcome;
            this.code = code;
        }

        String code() {
            return code;
        }

        private boolean isKnown() {
            return this == PAID_BY_THE_VILLAGE || this == KNOWN_BY_ANOTHER_NAME || this == DEAD;
        }
    }

    /** Sends the roster, unless that was done before, and shows what became of its rows. */
    void show(DemoReport report) throws InterruptedException {
        System.out.println("a second roster, of workers of whom something is known");
        VILLAGE.register(api);
        REGENCY.register(api);
        JsonNode earlier = api.get(REGENCY.partner(), "/v1/rosters?sponsor=" + REGENCY.code())
                .body()
                .path("items");
        String location = "/v1/rosters/" + (earlier.isEmpty() ? send() : id(earlier.path(0)));
        report.show(new Progress().follow(api, REGENCY.partner(), location), expected(), MONTHS);
    }

    ExpectedCounts expected() {
        ExpectedCounts expected = ExpectedCounts.none();
        for (Standing standing : Standing.values()) {
            expected.byOutcome().merge(standing.outcome, 1, Integer::sum);
            if (standing.code.isEmpty()) {
                expected.enrolledByRegion().merge(row(standing).region(), 1, Integer::sum);
            } else {
                expected.byCode().merge(standing.code, 1, Integer::sum);
            }
        }
        return new ExpectedCounts(
                Standing.values().length, expected.byOutcome(), expected.byCode(), expected.enrolledByRegion());
    }

    List<String> niks() {
        return newcomers.stream().map(DemoRow::nik).toList();
    }

    private String send() throws InterruptedException {
        for (Standing standing : Standing.values()) {
            if (standing.isKnown()) {
                enroll(standing);
            }
        }
        StringBuilder csv = new StringBuilder(DemoRoster.line(DemoRoster.header()));
        for (Standing standing : Standing.values()) {
            csv.append(DemoRoster.line(written(standing)));
        }
        return id(api.post(
                        REGENCY.partner(),
                        "/v1/rosters?sponsor=" + REGENCY.code() + "&reference=SK-DEMO-2" + PERIOD,
                        BodyPublishers.ofString(csv.toString()),
                        Map.of("Content-Type", "text/csv"))
                .body());
    }

    private void enroll(Standing standing) throws InterruptedException {
        Map<String, Object> worker =
                new HashMap<>(Map.of("sponsor", VILLAGE.code(), "from", "2023-07", "months", MONTHS));
        worker.put("nik", field(standing, Column.NIK));
        worker.put("name", field(standing, Column.NAME));
        worker.put("birthDate", field(standing, Column.BIRTH_DATE));
        worker.put("sex", field(standing, Column.SEX));
        worker.put("region", field(standing, Column.REGION));
        worker.put("occupation", field(standing, Column.OCCUPATION));
        String member = api.post(VILLAGE.partner(), "/v1/enrollments", worker)
                .body()
                .path("memberId")
                .asText();
        if (standing == Standing.DEAD) {
            api.post(
                    Api.User.of("officer"),
                    "/v1/members/" + member + "/termination",
                    Map.of("on", "2023-07-20", "cause", "DEATH", "reason", "Demo"));
        }
    }

    private List<String> written(Standing standing) {
        List<String> fields = new ArrayList<>(row(standing).fields());
        if (standing == Standing.KNOWN_BY_ANOTHER_NAME) {
            fields.set(Column.NAME.ordinal(), "Rekaan Bernama Lain");
        }
        return fields;
    }

    private DemoRow row(Standing standing) {
        return newcomers.get(standing.ordinal());
    }

    private String field(Standing standing, Column column) {
        return row(standing).fields().get(column.ordinal());
    }

    private static String id(JsonNode roster) {
        return roster.path("id").asText();
    }
}
