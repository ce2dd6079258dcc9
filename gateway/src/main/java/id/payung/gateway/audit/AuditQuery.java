package id.payung.gateway.audit;

import id.payung.gateway.routing.Service;
import id.payung.platform.problem.CommonProblems;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question to all services.
 *
 * @param filters what the services are asked, each checks them itself
 * @param before per service the position below which its next records are
 */
record AuditQuery(Map<String, String> filters, Map<Service, Long> before) {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final int DEFAULT_LIMIT = 100;

    static AuditQuery of(String query) {
        Map<String, String> filters = new TreeMap<>();
        for (Map.Entry<String, List<String>> sent : new QueryStringDecoder(query == null ? "" : query, false)
                .parameters()
                .entrySet()) {
            if (sent.getValue().size() > 1 || sent.getKey().equals("before")) {
                throw CommonProblems.INVALID_PARAMETER.refusal();
            }
            filters.put(sent.getKey(), sent.getValue().get(0));
        }
        String cursor = filters.remove(CURSOR);
        return new AuditQuery(filters, cursor == null ? Map.of() : positions(cursor));
    }

    /** The cursor names positions, not secrets: whoever makes one up sees what a filter would show as well. */
    private static Map<Service, Long> positions(String cursor) {
        String[] parts = cursor.split("-", -1);
        if (parts.length != Service.values().length || !cursor.matches("[0-9]{1,18}(-[0-9]{1,18})*")) {
            throw CommonProblems.INVALID_PARAMETER.because(
                    "Take the cursor from the Link header of this list", "Pakai kursor dari header Link daftar ini");
        }
        Map<Service, Long> positions = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            positions.put(service, Long.valueOf(parts[service.ordinal()]));
        }
        return positions;
    }

    int limit() {
        String sent = filters.get(LIMIT);
        return sent != null && sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : DEFAULT_LIMIT;
    }

    /** With the question mark. */
    String forService(Service service) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (before.containsKey(service)) {
            all.put("before", before.get(service).toString());
        }
        return all.isEmpty() ? "" : "?" + encoded(all);
    }

    /** The query of the page behind these positions. */
    String next(Map<Service, Long> positions) {
        List<String> parts = List.of(Service.values()).stream()
                .map(service -> positions.getOrDefault(service, 0L).toString())
                .toList();
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put(CURSOR, String.join("-", parts));
        return encoded(all);
    }

    private static String encoded(Map<String, String> query) {
        return String.join(
                "&",
                query.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
