package id.payung.platform.problem;

import java.util.List;
import java.util.Map;

/** A refused request. Becomes {@code application/problem+json}; carries no data of a person. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;

    ProblemException(ProblemType type, Text detail, List<FieldProblem> errors) {
        this(type, detail, errors, Map.of());
    }

    private ProblemException(ProblemType type, Text detail, List<FieldProblem> errors, Map<String, String> headers) {
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = errors;
        this.headers = headers;
    }

    /** The same refusal with response headers, for example {@code Retry-After}. */
    public ProblemException withHeaders(Map<String, String> responseHeaders) {
        return new ProblemException(type, detail, errors, Map.copyOf(responseHeaders));
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
