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

    /** One more whenever the same question of the same state is answered otherwise: nobody shall keep the former answer. */
    private static final int EDITION = 6;

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

    /** The same of what follows from no snapshot; {@code state} is all that it depends on beside the question. */
    public Response of(String state, String form, Supplier<Object> body) {
        return answer(weak(state + " " + form), () -> Response.ok(whole(body.get())));
    }

    /** A single resource by the tag of its version. */
    public Response version(String tag, Supplier<Object> body) {
        return answer(tag, () -> Response.ok(body.get()));
    }

    /** The same of a page, which has headers of its own. */
    public Response page(Snapshot snapshot, Object also, Supplier<Response> page) {
        return answer(snapshot, "json", also, () -> Response.fromResponse(page.get()));
    }

    private Response answer(Snapshot snapshot, String form, Object also, Supplier<Response.ResponseBuilder> answer) {
        String state = snapshot.publication() + " " + snapshot.at() + " " + snapshot.figuresAt();
        return answer(weak(state + " " + form + " " + also), answer);
    }

    private Response answer(String tag, Supplier<Response.ResponseBuilder> answer) {
        boolean known = Etags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag.replace("W/", ""));
        return (known ? Response.notModified() : answer.get())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private Object whole(Object body) {
        return body instanceof StreamingOutput stream ? wholeOrCut.of(stream) : body;
    }

    /** The tag of this state of what was asked for. */
    private String weak(String state) {
        String asked = EDITION + " " + state + " " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
