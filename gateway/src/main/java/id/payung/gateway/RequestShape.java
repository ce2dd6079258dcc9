package id.payung.gateway;

import id.payung.gateway.exchange.Answer;
import id.payung.gateway.exchange.Exchange;
import id.payung.gateway.exchange.GatewayProblems;
import id.payung.gateway.limit.BodyLimits;
import id.payung.gateway.routing.RequestPath;
import id.payung.gateway.routing.Route;
import id.payung.platform.problem.CommonProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses requests that two servers could read in two ways, and those that are too large from the start. */
@Singleton
class RequestShape {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Map<String, String> ALLOW = Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");

    private static final int MOST_URI_CHARACTERS = 8192;
    private static final int MOST_HEADER_CHARACTERS = 20_480;

    private final BodyLimits limits;

    RequestShape(BodyLimits limits) {
        this.limits = limits;
    }

    void check(Exchange exchange) {
        HttpServerRequest request = exchange.request();
        // an answer of unknown length would have to be kept in memory for an HTTP/1.0 caller
        if (request.version() != HttpVersion.HTTP_1_1) {
            throw GatewayProblems.HTTP_VERSION.refusal();
        }
        if (!METHODS.contains(request.method())) {
            throw CommonProblems.METHOD_NOT_ALLOWED.refusal().withHeaders(ALLOW);
        }
        if (!request.uri().startsWith("/") || !isPrintable(request.uri()) || !RequestPath.isPlain(exchange.path())) {
            throw CommonProblems.BAD_REQUEST.because(
                    "The path is not made of plain segments", "Alamat tidak tersusun dari bagian yang biasa");
        }
        checkFraming(request);
        checkHead(request);
    }

    /** Servers behind allow a little more than this: whatever passes here is answered there. */
    private static void checkHead(HttpServerRequest request) {
        if (request.uri().length() > MOST_URI_CHARACTERS) {
            throw GatewayProblems.URI_TOO_LONG.because(
                    "An address has " + MOST_URI_CHARACTERS + " characters at most",
                    "Alamat paling banyak " + MOST_URI_CHARACTERS + " karakter");
        }
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > MOST_HEADER_CHARACTERS) {
            throw GatewayProblems.HEADERS_TOO_LARGE.because(
                    "Headers have " + MOST_HEADER_CHARACTERS + " characters together at most",
                    "Semua kepala bersama paling banyak " + MOST_HEADER_CHARACTERS + " karakter");
        }
    }

    /** Other characters must be escaped: servers behind refuse them, or read them in one encoding or another. */
    private static boolean isPrintable(String uri) {
        return uri.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static void checkFraming(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean chunkedOnly = codings.isEmpty() || codings.size() == 1 && "chunked".equalsIgnoreCase(codings.get(0));
        boolean framedTwice = !codings.isEmpty() && request.headers().contains(HttpHeaders.CONTENT_LENGTH);
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        // which of two tokens counts would be each server's choice
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            throw CommonProblems.BAD_REQUEST.because(
                    "Send the header Authorization once", "Kirim kepala Authorization satu kali saja");
        }
        if (!chunkedOnly
                || framedTwice
                || hosts.size() != 1
                || request.headers().contains("")) {
            // where this request ends is a matter of opinion, so nothing behind it may be served
            throw CommonProblems.BAD_REQUEST
                    .because(
                            "The headers Host, Content-Length or Transfer-Encoding contradict each other",
                            "Kepala Host, Content-Length, atau Transfer-Encoding saling bertentangan")
                    .withHeaders(Answer.LAST);
        }
    }

    /** Refuses an announced body that is too large, before a byte of it is read; else lets the caller go on. */
    void checkBody(Exchange exchange, Route route) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isLonger(length, limits.bytes(route))) {
            throw limits.exceeded(route);
        }
        String expected = exchange.request().getHeader(HttpHeaders.EXPECT);
        if (expected != null && "100-continue".equalsIgnoreCase(expected)) {
            exchange.response().writeContinue();
        }
    }

    private static boolean isLonger(String length, long limit) {
        try {
            long announced = Long.parseLong(length);
            return announced < 0 || announced > limit;
        } catch (NumberFormatException absurd) {
            return true;
        }
    }
}
