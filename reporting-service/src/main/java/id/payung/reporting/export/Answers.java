package id.payung.reporting.export;

import id.payung.platform.web.Etags;
import id.payung.platform.web.WholeOrCut;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Answers a report with a tag that follows from the question and the snapshot, so that an unchanged one is known before
 * it is made.
 */
@RequestScoped
public class Answers {

    private static final int TAG_BYTES = 12;

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final WholeOrCut wholeOrCut;

    Answers(UriInfo uri, HttpHeaders headers, WholeOrCut wholeOrCut) {
        this.uri = uri;
        this.headers = headers;
        this.wholeOrCut = wholeOrCut;
    }

    /**
     * 304 where the caller has it already, else what the supplier makes.
     *
     * @param also whatever else the answer depends on, such as the present month
     */
    public Response of(Snapshot snapshot, String form, Object also, Supplier<Object> body) {
        return answer(snapshot, form, also, () -> Response.ok(whole(body.get())));
    }

    /** The same of a page, which has headers of its own. */
    public Response page(Snapshot snapshot, Object also, Supplier<Response> page) {
        return answer(snapshot, "json", also, () -> Response.fromResponse(page.get()));
    }

    private Response answer(Snapshot snapshot, String form, Object also, Supplier<Response.ResponseBuilder> answer) {
        String tag = "W/\"" + digest(snapshot, form, also) + "\"";
        boolean known = Etags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag.substring(2));
        return (known ? Response.notModified() : answer.get())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Object whole(Object body) {
        return body instanceof StreamingOutput stream ? wholeOrCut.of(stream) : body;
    }

    private String digest(Snapshot snapshot, String form, Object also) {
        String state = snapshot.publication() + " " + snapshot.at() + " " + snapshot.figuresAt() + " " + form + " "
                + also + " " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
