package id.payung.platform.web;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * The paths by which requests are counted. A request that is refused before its resource is known is counted by the
 * framework under the path as it was sent, with whatever stands in it: a NIK, at worst.
 */
public final class MeteredPaths {

    private static final String TAG = "uri";
    private static final int MOST_PLAIN_SEGMENTS = 2;
    private static final Pattern PLAIN = Pattern.compile("v1|[a-z]{1,20}(-[a-z]{1,20}){0,2}");
    private static final Pattern TEMPLATE = Pattern.compile("(/(v1|[a-z-]{0,30}(\\{[A-Za-z]{1,30}\\}){0,2}))+");
    /** What the framework calls paths that are no resource's. */
    private static final Pattern WORD = Pattern.compile("root|UNKNOWN|NOT_FOUND|REDIRECTION");

    @Produces
    @Singleton
    MeterFilter withoutValues() {
        return MeterFilter.replaceTagValues(TAG, MeteredPaths::withoutValues);
    }

    /** The template of a resource as it is; of anything else its first segments. */
    static String withoutValues(String path) {
        if (TEMPLATE.matcher(path).matches() && path.contains("{")
                || WORD.matcher(path).matches()) {
            return path;
        }
        String[] segments = path.substring(path.startsWith("/") ? 1 : 0).split("/");
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            if (i == MOST_PLAIN_SEGMENTS || !PLAIN.matcher(segments[i]).matches()) {
                return kept.append("/-").toString();
            }
            kept.append('/').append(segments[i]);
        }
        return kept.toString();
    }
}
