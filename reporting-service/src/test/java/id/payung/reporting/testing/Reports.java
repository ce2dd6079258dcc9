package id.payung.reporting.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells stories on the feeds and asks for reports. */
public final class Reports {

    /** Percentages with the decimals that they are told with. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_LOOKS = 600;
    private static final int LOOK_MILLIS = 50;

    private Reports() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    /** Appends a story to a feed and waits until it was read. */
    public static void tell(String feed, Story story) {
        int told = feed(
                        "/append/" + feed,
                        BodyPublishers.ofString(story.events().toString()),
                        "POST")
                .get("events")
                .asInt();
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (read(feed) >= told) {
                return;
            }
            pause();
        }
        throw new AssertionError("The feed was not read");
    }

    public static void tell(Story story) {
        tell("enrollment", story);
    }

    /** All events of a feed so far. */
    public static JsonNode all(String feed) {
        return feed("/append/" + feed, BodyPublishers.noBody(), "GET");
    }

    /** The service that tells a feed stops answering, until it is brought up again. */
    public static void takeDown(String feed) {
        feed("/down/" + feed, BodyPublishers.noBody(), "POST");
    }

    public static void bringUp(String feed) {
        feed("/up/" + feed, BodyPublishers.noBody(), "POST");
    }

    /** Records a figure from outside that nobody recorded before; the answer has its tag. */
    public static ValidatableResponse figure(String code, String region, YearMonth month, long value) {
        return figure(as("admin"), code, region, month, value).statusCode(201);
    }

    /** Records another value in the place of the one with this tag. */
    public static ValidatableResponse correctedFigure(
            String tag, String code, String region, YearMonth month, long value) {
        return figure(as("admin").header("If-Match", tag), code, region, month, value)
                .statusCode(200);
    }

    private static ValidatableResponse figure(
            RequestSpecification admin, String code, String region, YearMonth month, long value) {
        return admin.contentType(ContentType.JSON)
                .body("{\"value\":" + value + ",\"source\":\"A count made up\",\"asOf\":\"" + month.atDay(1) + "\"}")
                .put("/v1/figures/" + code + "/" + region + "/" + month)
                .then();
    }

    private static JsonNode feed(String path, HttpRequest.BodyPublisher body, String method) {
        String address = ConfigProvider.getConfig().getValue("payung.test.feeds", String.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .build();
        return json(answer(request).body());
    }

    private static long read(String feed) {
        return as("analyst").get("/v1/freshness").jsonPath().getLong("feeds.find { it.feed == '" + feed + "' }.events");
    }

    /** Begins a rebuild, or finds the one that is running; answers the generation that it fills. */
    public static int rebuildBegun() {
        return as("admin")
                .post("/v1/freshness/rebuilds")
                .then()
                .statusCode(oneOf(200, 202))
                .extract()
                .path("generation");
    }

    /** Waits until the generation answers. */
    public static void rebuilt(int generation) {
        String rebuild = "/v1/freshness/rebuilds/" + generation;
        while (!as("admin").get(rebuild).jsonPath().getString("state").equals("COMPLETED")) {
            pause();
        }
    }

    /** A report as JSON; anything but 200 fails. */
    public static JsonNode get(String path) {
        return json(answer(path, "application/json").body());
    }

    /** All pages of a list. */
    public static List<JsonNode> pages(String path) {
        List<JsonNode> pages = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            HttpResponse<String> page = answer(next.get(), "application/json");
            pages.add(json(page.body()));
            next = page.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
        }
        return pages;
    }

    /** The same report as CSV. */
    public static List<NamedCsvRecord> csv(String path) {
        return CsvReader.builder().ofNamedCsvRecord(answer(path, "text/csv").body()).stream()
                .toList();
    }

    /** The same, read no faster than the caller takes the lines. */
    public static BufferedReader slowly(String path) {
        try {
            HttpResponse<InputStream> answer =
                    HTTP.send(request(path, "text/csv"), HttpResponse.BodyHandlers.ofInputStream());
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpRequest request(String path, String mediaType) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of("analyst"))
                .header("Accept", mediaType)
                .build();
    }

    private static HttpResponse<String> answer(String path, String mediaType) {
        HttpRequest request = request(path, mediaType);
        // not by rest-assured: it makes every answer pretty, which takes longer than to answer
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
