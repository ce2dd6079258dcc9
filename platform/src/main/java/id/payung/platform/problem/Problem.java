package id.payung.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/** The body of an error, RFC 9457. {@code instance} is the request id, never a path. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, String detail, String instance, String code, List<Error> errors) {

    /** Media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One broken field, in the language of the caller. */
    public record Error(String pointer, String code, String detail) {}

    /** The refusal as the caller sees it. */
    public static Problem of(ProblemException refusal, Locale locale, String requestId) {
        List<Error> errors = refusal.errors().stream()
                .map(e -> new Error(e.pointer(), e.code(), e.detail().in(locale)))
                .toList();
        return new Problem(
                "urn:payung:problem:" + refusal.type().slug(),
                "id".equals(locale.getLanguage())
                        ? refusal.type().titleId()
                        : refusal.type().titleEn(),
                refusal.type().status(),
                refusal.detail().in(locale),
                "urn:request:" + requestId,
                refusal.type().code(),
                errors.isEmpty() ? null : errors);
    }
}
