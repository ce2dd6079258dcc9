package id.payung.gateway.page;

import id.payung.gateway.GatewayConfig;
import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.platform.problem.CommonProblems;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** {@code GET /}: coverage, its trend, the gap and the claims for analysts. The page asks the API with its user's token. */
@Singleton
public class AnalystPage {

    private static final String ROOT = "/";
    private static final String FOLDER = "/page/";

    private final PageFiles files;
    private final String policy;

    AnalystPage(GatewayConfig config) {
        this.files = new PageFiles(PageSettings.file(config.oidc()));
        this.policy = PagePolicy.of(config.oidc());
    }

    /** Whether a path belongs to this page. */
    public static boolean covers(String path) {
        return path.equals(ROOT) || path.startsWith(FOLDER);
    }

    /** Answers a file of the page, or 304 to somebody who has it. */
    public void answer(Exchange exchange) {
        HttpMethod method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw CommonProblems.METHOD_NOT_ALLOWED.refusal().withHeaders(Map.of("Allow", "GET, HEAD"));
        }
        PageFile file = files.find(name(exchange.path())).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        HttpServerResponse response = exchange.response();
        headers(response.headers(), file);
        if (file.isKnownTo(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            Answer.body(exchange, 200, file.mediaType(), file.content());
        }
    }

    private void headers(MultiMap answer, PageFile file) {
        answer.set(HttpHeaders.ETAG, file.tag());
        // asked again each time, so that no two files of different releases meet in a browser
        answer.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        answer.set("Content-Security-Policy", policy);
    }

    private static String name(String path) {
        return path.equals(ROOT) ? PageFiles.START : path.substring(FOLDER.length());
    }
}
