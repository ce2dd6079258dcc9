package id.payung.claims.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What readers of the feed are told of a claim. */
public final class Feed {

    private static final String PREFIX = "id.payung.";
    private static final int MOST_PAGES = 1_000;

    private Feed() {}

    /** The data of a claim's events of a type, first to last. */
    public static List<Map<String, Object>> of(String claimId, String type) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "/v1/events?limit=1000";
        for (int page = 0; page < MOST_PAGES; page++) {
            Response answer = Case.as("service", "reader").get(next);
            List<Map<String, Object>> events = JsonPath.from(answer.asString()).getList("$");
            if (events.isEmpty()) {
                return found;
            }
            events.stream()
                    .filter(event -> event.get("type").equals(PREFIX + type))
                    .map(Feed::data)
                    .filter(data -> claimId.equals(data.get("claimId")))
                    .forEach(found::add);
            next = answer.header("Link").replaceAll("^</v1/events/claims([^>]*)>.*", "/v1/events$1");
        }
        throw new AssertionError("The feed has no end");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
