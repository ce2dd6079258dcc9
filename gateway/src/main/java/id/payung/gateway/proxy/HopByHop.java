package id.payung.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that concern one connection only, RFC 9110 section 7.6.1. */
final class HopByHop {

    private static final List<CharSequence> ALWAYS = List.of(
            HttpHeaders.CONNECTION,
            HttpHeaders.KEEP_ALIVE,
            HttpHeaders.PROXY_AUTHENTICATE,
            HttpHeaders.PROXY_AUTHORIZATION,
            HttpHeaders.createOptimized("proxy-connection"),
            HttpHeaders.createOptimized("te"),
            HttpHeaders.createOptimized("trailer"),
            HttpHeaders.UPGRADE);

    private HopByHop() {}

    /** Removes them, and those that {@code Connection} names; never the length and the host, which a caller may not unname. */
    static void remove(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONNECTION)) {
            for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
                for (String name : value.split(",")) {
                    removeNamed(headers, name.trim());
                }
            }
        }
        ALWAYS.forEach(headers::remove);
    }

    private static void removeNamed(MultiMap headers, String name) {
        boolean frames = name.equalsIgnoreCase("content-length")
                || name.equalsIgnoreCase("transfer-encoding")
                || name.equalsIgnoreCase("host")
                || name.equalsIgnoreCase("authorization");
        if (!name.isEmpty() && !frames) {
            headers.remove(name);
        }
    }
}
