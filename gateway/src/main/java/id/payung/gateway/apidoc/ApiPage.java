package id.payung.gateway.apidoc;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.platform.problem.CommonProblems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** {@code GET /api}: Swagger UI over the one document of all services. Everything comes from here, nothing from elsewhere. */
@Singleton
public class ApiPage {

    private static final String ROOT = "/api";
    private static final String DOCUMENT = "/api/openapi.json";
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final MergedDocument document;
    private final Map<String, Asset> assets = new HashMap<>();

    private record Asset(String mediaType, Buffer content) {}

    ApiPage(MergedDocument document) {
        this.document = document;
        SwaggerFiles files = new SwaggerFiles();
        assets.put(ROOT, asset("text/html; charset=utf-8", files.ours("index.html")));
        assets.put("/api/start.js", asset("text/javascript", files.ours("start.js")));
        assets.put("/api/swagger-ui.css", asset("text/css", files.library("swagger-ui.css")));
        assets.put("/api/swagger-ui-bundle.js", asset("text/javascript", files.library("swagger-ui-bundle.js")));
    }

    /** Whether a path belongs to this page. */
    public static boolean covers(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Answers a file of the page or the document itself. */
    public void answer(Exchange exchange) {
        HttpMethod method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw CommonProblems.METHOD_NOT_ALLOWED.refusal().withHeaders(Map.of("Allow", "GET, HEAD"));
        }
        if (DOCUMENT.equals(exchange.path())) {
            document.latest()
                    .onSuccess(json -> Answer.body(exchange, 200, "application/json", json))
                    .onFailure(failure -> Answer.failure(exchange, failure));
            return;
        }
        Asset asset = assets.get(exchange.path());
        if (asset == null) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        exchange.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "max-age=3600");
        Answer.body(exchange, 200, asset.mediaType, asset.content);
    }

    private static Asset asset(String mediaType, InputStream content) {
        try (content) {
            return new Asset(mediaType, Buffer.buffer(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
