package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Records figures from outside, as an administrator does, and asks reporting-service who is covered, as an analyst does. */
final class DemoFigures {

    private static final Api.User ANALYST = Api.User.of("analyst");
    private static final String MONTH = "2023-07";
    /** The last in which they are covered: the page shows the months before it, too. */
    private static final String LAST_MONTH = "2023-12";

    private static final int MOST_LOOKS = 600;
    private static final int LOOK_MILLIS = 100;

    private final Api api;

    DemoFigures(Api api) {
        this.api = api;
    }

    /** Waits until as many are covered as were enrolled and paid for; false where that does not come about. */
    boolean await(long enrolled) throws InterruptedException {
        recordFigures();
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (covered() >= enrolled) {
                return true;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        System.out.println("figures: only " + covered() + " of " + enrolled + " are counted");
        return false;
    }

    /** What somebody has recorded or corrected since stays as it is. */
    private void recordFigures() throws InterruptedException {
        Set<String> known = new HashSet<>();
        for (JsonNode figure : api.get(ANALYST, "/v1/figures").body().path("items")) {
            known.add("/v1/figures/" + figure.path("code").asText() + "/"
                    + figure.path("region").asText() + "/"
                    + figure.path("month").asText());
        }
        for (DemoFigure figure : DemoFigure.all()) {
            if (!known.contains(figure.path())) {
                api.put(Api.User.of("admin"), figure.path(), figure.body());
            }
        }
    }

    private long covered() throws InterruptedException {
        return province().path("numerator").asLong();
    }

    private JsonNode province() throws InterruptedException {
        return api.get(ANALYST, "/v1/coverage?region=64&to=" + MONTH)
                .body()
                .path("rows")
                .path(0);
    }

    /** The table by regency, what of it is made up, and where the page is. */
    void show() throws InterruptedException {
        System.out.println("who is covered at the end of " + MONTH + ", and of how many vulnerable workers");
        JsonNode regencies = api.get(ANALYST, "/v1/coverage?groupBy=region&region=64&to=" + MONTH)
                .body()
                .path("rows");
        regencies.forEach(
                row -> print(row.path("region").asText(), row.path("regionName").asText(), row));
        JsonNode province = province();
        print("64", "Kalimantan Timur", province);
        System.out.println("  the province's denominator: "
                + province.path("denominatorSource").asText());
        System.out.println("  * made up for the demonstration, as the workers and all that befalls them are: no part of"
                + " that estimate, and they do not add up to it");
        System.out.println("  other denominators are published figures; the page names the source of each");
        System.out.println(
                "the page      " + api.gateway() + "/#area=64&month=" + LAST_MONTH + "  (deploy/token analyst)");
    }

    private static void print(String code, String name, JsonNode row) {
        String covered = row.path("suppressed").asBoolean()
                ? "fewer than 5, or hidden with such"
                : String.format("%,10d", row.path("numerator").asLong());
        String share = row.path("percent").isNumber()
                ? String.format(
                        "  %6.2f %%  of %,9d%s",
                        row.path("percent").decimalValue(),
                        row.path("denominator").asLong(),
                        DemoFigure.isMadeUp(row.path("denominatorSource").asText()) ? " *" : "")
                : "";
        System.out.printf("  %-6s %-28s %s%s%n", code, name, covered, share);
    }
}
