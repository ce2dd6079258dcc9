package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The pages that need no token. */
@QuarkusTest
class PagesTest extends GatewayTest {

    private static final int FRESH_DOCUMENT_MILLIS = 5_100;
    private static final int FRESH_HEALTH_MILLIS = 1_100;

    @Test
    void describesAllServicesInOneDocumentAndSaysWhichIsMissing() throws Exception {
        JsonObject without = new JsonObject(page("/api/openapi.json").body());

        startClaims(1);
        Thread.sleep(FRESH_DOCUMENT_MILLIS);
        JsonObject with = new JsonObject(page("/api/openapi.json").body());

        assertThat(without.getJsonArray("x-payung-missing")).containsExactly("claims");
        assertThat(without.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder("/v1/members", "/v1/events/enrollment");
        assertThat(with.getJsonArray("x-payung-missing")).isEmpty();
        assertThat(with.getJsonObject("paths").fieldNames())
                .containsExactlyInAnyOrder("/v1/members", "/v1/events/enrollment", "/v1/claims", "/v1/events/claims");
        assertThat(with.getJsonObject("components").getJsonObject("schemas").fieldNames())
                .containsExactlyInAnyOrder("Thing", "Claims_Thing");
        assertThat(with.getJsonObject("paths").getJsonObject("/v1/claims").encode())
                .contains("#/components/schemas/Claims_Thing");
    }

    @Test
    void showsThePageWithoutHelpFromElsewhere() {
        HttpResponse<String> html = page("/api");

        assertThat(html.statusCode()).isEqualTo(200);
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(html.body()).contains("/api/swagger-ui-bundle.js").doesNotContain("http");
        assertThat(page("/api/swagger-ui-bundle.js").body()).hasSizeGreaterThan(100_000);
        assertThat(page("/api/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(page("/api/start.js").body()).contains("/api/openapi.json");
        assertThat(page("/api/application.properties").statusCode()).isEqualTo(404);
        assertThat(send(request("/api").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
    }

    @Test
    void isUpOnlyWhenEveryServiceHasAnInstanceThatIsReady() throws Exception {
        Thread.sleep(FRESH_HEALTH_MILLIS);
        HttpResponse<String> without = page("/health");

        startClaims(1);
        Thread.sleep(FRESH_HEALTH_MILLIS);
        HttpResponse<String> with = page("/health");

        assertThat(without.statusCode()).isEqualTo(503);
        assertThat(without.body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).isEqualTo("{\"status\":\"UP\"}");
        HttpResponse<String> posted = send(request("/health").POST(BodyPublishers.noBody()));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    private HttpResponse<String> page(String path) {
        URI address = gateway.resolve(path);
        return send(HttpRequest.newBuilder(address));
    }
}
