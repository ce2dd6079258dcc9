package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Asks reporting-service who is covered, as an analyst does. */
final class DemoFigures {

    private static final Api.User ANALYST = Api.User.of("analyst");
    private static final String MONTH = "2023-07";
    private static final int MOST_LOOKS = 600;
    private static final int LOOK_MILLIS = 100;

    private final Api api;

    DemoFigures(Api api) {
        this.api = api;
    }

    /** Waits until as many are covered as were enrolled and paid for; false where that does not come about. */
    boolean await(long enrolled) throws InterruptedException {
        measureByTheGovernorsEstimate();
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (covered() >= enrolled) {
                return true;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        System.out.println("figures: only " + covered() + " of " + enrolled + " are counted");
        return false;
    }

    /** About half a million vulnerable workers, as the governor said in July 2023. */
    private void measureByTheGovernorsEstimate() throws InterruptedException {
        api.put(
                Api.User.of("admin"),
                "/v1/figures/VULNERABLE_WORKERS/64/" + MONTH,
                Map.of("value", 500_000, "source", "Estimate of the governor, July 2023", "asOf", "2023-07-01"));
    }

    private long covered() throws InterruptedException {
        return api.get(ANALYST, "/v1/coverage?region=64&to=" + MONTH)
                .body()
                .path("rows")
                .path(0)
                .path("numerator")
                .asLong();
    }

    /** The table by regency, and where the page is. */
    void show() throws InterruptedException {
        System.out.println("who is covered at the end of " + MONTH);
        JsonNode regencies = api.get(ANALYST, "/v1/coverage?groupBy=region&region=64&to=" + MONTH)
                .body()
                .path("rows");
        regencies.forEach(
                row -> print(row.path("region").asText(), row.path("regionName").asText(), row));
        JsonNode province = api.get(ANALYST, "/v1/coverage?region=64&to=" + MONTH)
                .body()
                .path("rows")
                .path(0);
        print("64", "Kalimantan Timur", province);
        System.out.println(
                "  of " + String.format("%,d", province.path("denominator").asLong()) + ": "
                        + province.path("denominatorSource").asText());
        System.out.println("the page      " + api.gateway() + "/  (deploy/token analyst)");
    }

    private static void print(String code, String name, JsonNode row) {
        String covered = row.path("suppressed").asBoolean()
                ? "fewer than 5, or hidden with such"
                : String.format("%,10d", row.path("numerator").asLong());
        String percent = row.path("percent").isNumber()
                ? String.format("  %6.2f %%", row.path("percent").decimalValue())
                : "";
        System.out.printf("  %-6s %-28s %s%s%n", code, name, covered, percent);
    }
}
