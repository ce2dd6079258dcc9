package id.payung.gateway.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Ends a connection whose caller is still sending. Closing at once would reset it, and the caller would never see why;
 * so what arrives is thrown away for a moment first.
 */
public final class Lingering {

    private static final long MILLIS = 2_000;
    private static final int READ_TO_THE_END_BYTES = 65_536;

    private Lingering() {}

    /** Reads a short body to its end, so that the connection stays; ends the connection after anything else. */
    static void finish(Exchange exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean isShort = length != null && length.length() <= 5 && Integer.parseInt(length) <= READ_TO_THE_END_BYTES;
        if (isShort || !exchange.hasBody()) {
            exchange.request().resume();
        } else {
            close(exchange.request());
        }
    }

    /** Call before the answer is written. */
    public static void close(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.handler(thrownAway -> {});
        request.exceptionHandler(gone -> {});
        request.endHandler(all -> {});
        request.resume();
        Vertx.currentContext().owner().setTimer(MILLIS, timer -> request.connection()
                .close());
    }
}
