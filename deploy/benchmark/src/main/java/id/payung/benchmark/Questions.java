package id.payung.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** What people and machines ask all day, each asked a few times of different members. */
final class Questions {

    static final int ALIKE = 40;
    private static final int SERIALS = 9_999;

    private final Payung payung;
    private final Town town;
    private final Api api = new Api();
    private final Path partner;
    private final Path officer;
    private final Path analyst;
    private final Path bpjs;
    private final Path service;
    private int newcomers;
    private int deaths;

    Questions(Payung payung, Town town) {
        this.payung = payung;
        this.town = town;
        this.partner = payung.token("partner", "--sponsor", Payung.SPONSOR);
        this.officer = payung.token("officer");
        this.analyst = payung.token("analyst");
        this.bpjs = payung.token("bpjs-system");
        this.service = payung.token("service");
    }

    Map<String, Cost> ask() {
        List<String> ids = payung.database("payung_enrollment")
                .values("select member_id from member tablesample system (1) limit " + 2 * ALIKE);
        List<String> niks = town.niks();
        Map<String, IntConsumer> questions = new LinkedHashMap<>();
        questions.put("a member by id", i -> api.get("/v1/members/" + ids.get(i % ids.size()), officer));
        questions.put(
                "a member by NIK",
                i -> api.post("/v1/members/search", officer, "{\"nik\":\"" + niks.get(i % niks.size()) + "\"}"));
        questions.put(
                "is somebody covered",
                i -> api.post(
                        "/v1/coverage-checks",
                        officer,
                        "{\"nik\":\"" + niks.get(i % niks.size()) + "\",\"at\":\"2023-08-15T12:00:00+08:00\"}"));
        questions.put("a single enrollment", i -> api.post("/v1/enrollments", partner, newcomer()));
        questions.put("a report of a death, with its claim", i -> die(niks.get(i % niks.size())));
        questions.put("the first bills", i -> api.get("/v1/bills?limit=20", partner));
        questions.put("the first rosters", i -> api.get("/v1/rosters?limit=20", partner));
        questions.put("the first claims", i -> api.get("/v1/claims?limit=20", officer));
        questions.put("100 events of the feed", i -> api.get("/v1/events/enrollment?limit=100", service));
        questions.put("coverage by region and month", i -> api.get(ReportFigures.COVERAGE, analyst));
        questions.put(
                "coverage by month of a sponsor",
                i -> api.get(
                        "/v1/coverage?groupBy=month&sponsor=" + Payung.SPONSOR + "&from=2023-07&to=2023-12", analyst));
        questions.put("the gap by region", i -> api.get("/v1/gap?month=2023-08", analyst));
        Map<String, Cost> costs = new LinkedHashMap<>();
        questions.forEach((name, question) -> costs.put(name, cost(question)));
        return costs;
    }

    private Cost cost(IntConsumer question) {
        for (int i = 0; i < ALIKE; i++) {
            question.accept(i);
        }
        Statements.forget(payung);
        double[] millis = new double[ALIKE];
        for (int i = 0; i < ALIKE; i++) {
            long begin = System.nanoTime();
            question.accept(ALIKE + i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new Cost(millis[ALIKE / 2], Statements.pages(payung, ALIKE), Statements.rows(payung, ALIKE));
    }

    private String newcomer() {
        int number = newcomers++;
        return "{\"sponsor\":\"" + Payung.SPONSOR
                + "\",\"from\":\"2023-07\",\"months\":6,\"programs\":[\"JKK\",\"JKM\"],"
                + "\"nik\":\"" + String.format("647199010180%04d", number % SERIALS + 1)
                + "\",\"name\":\"Pekerja Tolok Ukur\",\"birthDate\":\"1980-01-01\",\"sex\":\"M\",\"region\":\"6471\","
                + "\"occupation\":\"FARMER\",\"income\":1000000}";
    }

    private void die(String nik) {
        api.postEvent(
                "/v1/claim-events",
                bpjs,
                "{\"specversion\":\"1.0\",\"id\":\"growth-" + deaths++ + "\",\"source\":\"/bpjs/benchmark\","
                        + "\"type\":\"id.go.bpjsketenagakerjaan.death.reported.v1\",\"time\":\"2023-08-16T09:00:00+08:00\","
                        + "\"data\":{\"nik\":\"" + nik
                        + "\",\"diedAt\":\"2023-08-15T12:00:00+08:00\",\"cause\":\"OTHER\","
                        + "\"place\":\"Samarinda\"}}");
    }
}
