package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the page has to show: workers of a province, some of them too few to be shown, claims, and denominators. */
final class AnalystPageData {

    static final String MONTH = "2023-09";
    static final String VIEW = "#area=64&month=" + MONTH + "&denominator=VULNERABLE_WORKERS&target=100";
    /** A month in which three workers are covered, all in one place: too few to be shown. */
    static final String VIEW_OF_FEW = "#area=64&month=2024-06";

    static final String PLACE_OF_FEW = "64.11";
    /** No denominator is recorded here. */
    static final String UNKNOWN = "64.09";

    static final String SOURCE = "Perkiraan Gubernur";

    private static final String FIRST_MONTH = "2023-07";
    private static final int ROWS = 2_000;
    private static final int SEED = 6_400;
    private static final int FEW = 3;
    private static final int CLAIMS = 6;
    private static final Duration FEED = Duration.ofSeconds(60);
    private static final Map<String, Integer> WORKERS = Map.ofEntries(
            Map.entry("64", 10_000),
            Map.entry("64.01", 2_500),
            Map.entry("64.02", 900),
            Map.entry("64.03", 600),
            Map.entry("64.07", 300),
            Map.entry("64.08", 800),
            Map.entry("64.11", 100),
            Map.entry("64.71", 260),
            Map.entry("64.72", 1_200),
            Map.entry("64.74", 90));

    private static boolean made;

    private final Callers callers;
    private final Office office;

    private AnalystPageData(Callers callers) {
        this.callers = callers;
        this.office = Office.open(callers, "PAGE");
    }

    /** Makes everything once for all classes, and returns when the figures have it. */
    static synchronized void in(Payung payung) {
        if (!made) {
            new AnalystPageData(new Callers(payung)).make();
            made = true;
        }
    }

    private void make() {
        MadeUpRoster roster = MadeUpRoster.of(SEED, ROWS);
        enrolled("SK-PAGE-1", roster.csv());
        IntStream.range(0, FEW).forEach(i -> enrolledAlone());
        WORKERS.forEach((region, workers) -> figure("VULNERABLE_WORKERS", region, FIRST_MONTH, workers));
        figure("BPJS_ELIGIBLE_WORKERS", "64", FIRST_MONTH, 1_357_056);
        figure("MEMBERS_WAGE_EARNERS", "64", FIRST_MONTH, 575_000);
        // the second takes the place of the first, which is told as a change
        figure("WORKING_POPULATION", "64", "2022-08", 1_746_920);
        figure("WORKING_POPULATION", "64", "2023-08", 1_847_295);
        claims(roster.goodNiks());
        Waiting.until(FEED, "reporting to read the feeds", this::isRead);
    }

    private void enrolled(String reference, byte[] csv) {
        String roster = office.accepted(reference, csv);
        office.rested(roster);
        pay(office.billsOf(roster).get(0).path("number").asText());
    }

    private void enrolledAlone() {
        String[] cells = People.row().split(",");
        Map<String, Object> request = Map.ofEntries(
                Map.entry("sponsor", office.sponsor()),
                Map.entry("from", "2024-06"),
                Map.entry("months", 1),
                Map.entry("nik", cells[0]),
                Map.entry("name", cells[1]),
                Map.entry("birthDate", cells[2]),
                Map.entry("sex", cells[3]),
                Map.entry("region", PLACE_OF_FEW),
                Map.entry("occupation", cells[5]));
        JsonNode enrollment =
                office.partner().post("/v1/enrollments", request).expecting(201).json();
        pay(enrollment.path("billNumber").asText());
    }

    private void pay(String bill) {
        long amount = office.bill(bill).path("amount").asLong();
        callers.as("bpjs-system")
                .post("/v1/payments", office.payment(bill, amount))
                .expecting(201);
    }

    private void figure(String code, String region, String month, int value) {
        String body = "{\"value\":%d,\"source\":\"%s\",\"asOf\":\"%s-01\"}".formatted(value, SOURCE, month);
        Answer answer = callers.as("admin")
                .send("/v1/figures/" + code + "/" + region + "/" + month, request -> request.header(
                                "Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
        answer.expecting(201);
    }

    private void claims(List<String> niks) {
        ClaimDesk desk = new ClaimDesk(callers);
        for (int i = 0; i < CLAIMS; i++) {
            Map<String, Object> death =
                    ClaimDesk.death(niks.get(i), "2023-08-%02dT13:30:00+08:00".formatted(10 + i), "OTHER", true);
            String claim = desk.claimOf(ClaimDesk.event(
                    "page-" + i, "death.reported.v1", "2023-08-%02dT09:00:00+08:00".formatted(20 + i), death));
            desk.decide(claim);
            desk.settle(claim);
        }
    }

    private boolean isRead() {
        Caller analyst = callers.as("analyst");
        JsonNode coverage = analyst.getPatiently("/v1/coverage?groupBy=province&region=64&to=" + MONTH)
                .json();
        JsonNode claims = analyst.getPatiently("/v1/claims-statistics?from=2023-01&region=64")
                .json();
        return coverage.at("/rows/0/numerator").asInt() > ROWS / 2
                && claims.at("/rows/0/paid").asInt() >= CLAIMS;
    }
}
