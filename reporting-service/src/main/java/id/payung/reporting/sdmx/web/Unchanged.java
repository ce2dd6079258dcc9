package id.payung.reporting.sdmx.web;

import id.payung.platform.web.Etags;
import id.payung.platform.web.RequestContext;
import id.payung.reporting.sdmx.SdmxState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Knows whether the caller has the answer already, before it is made. */
@RequestScoped
public class Unchanged {

    private static final int TAG_BYTES = 12;

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RequestContext request;

    Unchanged(UriInfo uri, HttpHeaders headers, RequestContext request) {
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    /** By {@code If-None-Match}, and only without it by {@code If-Modified-Since}. */
    public boolean isKnown(SdmxState state, Chosen chosen) {
        String tags = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Etags.matches(tags, tag(state, chosen));
        }
        String since = headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && !modified(state).isAfter(instant(since));
    }

    /** Adds what the caller needs to ask the next time. */
    public Response.ResponseBuilder tagged(Response.ResponseBuilder answer, SdmxState state, Chosen chosen) {
        return answer.header(HttpHeaders.ETAG, "W/" + tag(state, chosen))
                .header(
                        HttpHeaders.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                modified(state).atOffset(ZoneOffset.UTC)))
                .header(HttpHeaders.CONTENT_LANGUAGE, languages(chosen))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
    }

    /** CSV has the names of one language, all others have them all. */
    private String languages(Chosen chosen) {
        return chosen.format() == SdmxFormat.DATA_CSV
                ? request.locale().toLanguageTag()
                : String.join(", ", Header.LANGUAGES);
    }

    private static Instant modified(SdmxState state) {
        return state.changedAt().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant instant(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeParseException unreadable) {
            // as RFC 9110 says: a date that cannot be read is no condition
            return Instant.MIN;
        }
    }

    private String tag(SdmxState state, Chosen chosen) {
        String all = String.join(
                " ",
                state.version(),
                chosen.format().name(),
                chosen.options().toString(),
                request.locale().getLanguage(),
                uri.getPath(),
                uri.getQueryParameters().toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
