package id.payung.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items
 * @param next signed cursor of the page after this one; absent at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Most items of a page. */
    public static final int MAX_LIMIT = 1000;

    /** Items of a page when the caller names no limit. */
    public static final int DEFAULT_LIMIT = 100;

    /** The body of a list answer. */
    public record Body<T>(List<T> items) {}

    /** The page as an answer with {@code Link: <…>; rel="next"} that repeats the caller's filters. */
    public Response answer(String path, Map<String, String> filters) {
        Response.ResponseBuilder response = Response.ok(new Body<>(items));
        next.ifPresent(cursor -> {
            Map<String, String> query = new TreeMap<>(filters);
            query.put("cursor", cursor);
            response.header("Link", "<" + path + "?" + encode(query) + ">; rel=\"next\"");
        });
        return response.build();
    }

    private static String encode(Map<String, String> query) {
        StringBuilder encoded = new StringBuilder();
        query.forEach((name, value) -> encoded.append(encoded.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
