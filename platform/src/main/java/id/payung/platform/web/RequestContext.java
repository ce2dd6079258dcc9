package id.payung.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every part may know of the current request: its id and the language of the caller. */
@ApplicationScoped
public class RequestContext {

    /** Header that names a request in answers, logs and problems. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Header in which a caller says why it wants to see or change something; it goes into the audit. */
    public static final String PURPOSE = "X-Purpose";

    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("id"));

    private final CurrentVertxRequest current;

    public RequestContext(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The id sent by the gateway, or a new one; the same during the whole request. */
    public String requestId() {
        RoutingContext routing = current.getCurrent();
        if (routing == null) {
            return UUID.randomUUID().toString();
        }
        String known = routing.get(REQUEST_ID);
        if (known == null) {
            String sent = routing.request().getHeader(REQUEST_ID);
            known = sent != null && SAFE_ID.matcher(sent).matches()
                    ? sent
                    : UUID.randomUUID().toString();
            routing.put(REQUEST_ID, known);
        }
        return known;
    }

    /** Why the caller does this, as it says in the header {@code X-Purpose}; empty where it says nothing. */
    public String purpose() {
        RoutingContext routing = current.getCurrent();
        String said = routing == null ? null : routing.request().getHeader(PURPOSE);
        return said == null ? "" : said.strip();
    }

    /** Indonesian or English by {@code Accept-Language}; English when neither is asked for. */
    public Locale locale() {
        RoutingContext routing = current.getCurrent();
        String header = routing == null ? null : routing.request().getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
