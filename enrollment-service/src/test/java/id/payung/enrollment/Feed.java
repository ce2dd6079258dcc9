package id.payung.enrollment;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of the feed that remembers its place, as the other services do. */
final class Feed {

    private static final Pattern NEXT = Pattern.compile("after=([^&>]+)");

    /** Where the feed ended when somebody last looked: the tests of a run share one feed, which grows long. */
    private static volatile String lastEnd;

    private final int limit;
    private String cursor;

    private Feed(int limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    static Feed fromTheStart(int limit) {
        return new Feed(limit, null);
    }

    /** A reader that has read everything there is. */
    static Feed fromNow() {
        Feed feed = new Feed(1000, lastEnd);
        while (!feed.page(0).asString().equals("[]")) {
            // only the place matters
        }
        lastEnd = feed.cursor;
        return feed;
    }

    static Feed after(String cursor, int limit) {
        return new Feed(limit, cursor);
    }

    String cursor() {
        return cursor;
    }

    /** The next page; empty at the end. */
    List<Map<String, Object>> next() {
        return page(0).jsonPath().getList("$");
    }

    Response page(int waitSeconds) {
        var request = given().auth()
                .oauth2(id.payung.platform.testing.Tokens.of("service"))
                .queryParam("limit", limit)
                .queryParam("waitSeconds", waitSeconds);
        if (cursor != null) {
            request.queryParam("after", cursor);
        }
        Response page = request.get("/v1/events");
        page.then().statusCode(200);
        Matcher next = NEXT.matcher(page.header("Link"));
        if (!next.find()) {
            throw new AssertionError("No next link");
        }
        cursor = next.group(1);
        return page;
    }

    /** All events up to the end. */
    List<Map<String, Object>> rest() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (List<Map<String, Object>> page = next(); !page.isEmpty(); page = next()) {
            all.addAll(page);
        }
        return all;
    }

    /** Of these events the ones about this member. */
    static List<Map<String, Object>> about(Object memberId, List<Map<String, Object>> events) {
        return events.stream().filter(e -> memberId.equals(e.get("subject"))).toList();
    }

    /** A field of an event's data. */
    static Object data(Map<String, Object> event, String field) {
        return ((Map<?, ?>) event.get("data")).get(field);
    }
}
