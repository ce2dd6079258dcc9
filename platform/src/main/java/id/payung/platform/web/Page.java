package id.payung.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /**
     * Cuts a page from what a query found.
     *
     * @param found at most one item more than {@code limit}: that there is one more is all that is known of it
     * @param question what was asked, see {@link Cursors#sign}
     * @param position of an item in the order of the list
     */
    public static <T> Page<T> of(
            List<T> found, int limit, Cursors cursors, String question, Function<T, String> position) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursors.sign(question, position.apply(items.get(limit - 1)))));
    }

    /** The same page with every item as answers show it. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

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
