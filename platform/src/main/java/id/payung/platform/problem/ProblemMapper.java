package id.payung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.payung.platform.database.DatabaseFailure;
import id.payung.platform.database.Retries;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The one table from exception to refusal. Whatever is not listed is our own fault and says nothing more. */
final class ProblemMapper {

    private static final int MAX_CAUSES = 10;
    /** PostgreSQL takes every character but NUL; the callers are many, so they are told here. */
    private static final String UNSTORABLE_TEXT = "22021";

    /** Unique, exclusion and check violation: who looks first for a better answer has given it by now. */
    private static final Set<String> CONSTRAINTS = Set.of("23505", "23P01", "23514");

    private ProblemMapper() {}

    static ProblemException refusal(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            ProblemException known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return CommonProblems.OURS.refusal();
    }

    private static ProblemException known(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable);
        }
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
            return CommonProblems.UNAUTHENTICATED.refusal().withHeaders(Map.of("WWW-Authenticate", "Bearer"));
        }
        if (cause instanceof ForbiddenException) {
            return CommonProblems.FORBIDDEN.refusal();
        }
        if (cause instanceof SQLException lost && DatabaseFailure.isAbsence(lost)) {
            return CommonProblems.UNAVAILABLE.refusal().withHeaders(Map.of("Retry-After", "2"));
        }
        if (CONSTRAINTS.contains(Retries.sqlState(cause))) {
            return CommonProblems.CONFLICT.refusal();
        }
        if (cause instanceof RollbackException) {
            // the database went away between the last statement and the commit: nothing was written, a retry is safe
            return CommonProblems.UNAVAILABLE.refusal().withHeaders(Map.of("Retry-After", "2"));
        }
        if (cause instanceof SQLException refused && UNSTORABLE_TEXT.equals(refused.getSQLState())) {
            return CommonProblems.BAD_REQUEST.because(
                    "A text holds a character that cannot be stored",
                    "Ada teks dengan karakter yang tidak dapat disimpan");
        }
        if (cause instanceof WebApplicationException web && !(web.getCause() instanceof JsonProcessingException)) {
            return ofStatus(web);
        }
        return null;
    }

    private static ProblemException unreadable(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return CommonProblems.UNKNOWN_FIELD.because(List.of(new FieldProblem(
                    pointerOfParent(unknown),
                    "UNKNOWN_FIELD",
                    new Text(
                            "Remove the field that is not in the API description", "Hapus kolom yang tidak dikenal"))));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return CommonProblems.UNREADABLE_BODY.because(List.of(new FieldProblem(
                    pointer(mapping.getPath()),
                    "WRONG_TYPE",
                    new Text("The value has the wrong type or form", "Jenis atau bentuk nilai ini salah"))));
        }
        return CommonProblems.UNREADABLE_BODY.because(
                "The body is not one well-formed JSON document", "Isi permintaan bukan dokumen JSON yang benar");
    }

    /** An unknown name may itself be somebody's data, so only its parent is named. */
    private static String pointerOfParent(UnrecognizedPropertyException unknown) {
        List<JsonMappingException.Reference> path = unknown.getPath();
        return pointer(path.subList(0, Math.max(0, path.size() - 1)));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static ProblemException ofStatus(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 401 -> CommonProblems.UNAUTHENTICATED.refusal().withHeaders(Map.of("WWW-Authenticate", "Bearer"));
            case 403 -> CommonProblems.FORBIDDEN.refusal();
            // a path or query parameter of the wrong type reaches us as "not found" too
            case 404 -> web instanceof NotFoundException ? CommonProblems.NOT_FOUND.refusal() : notFound();
            case 405 -> withAllow(web);
            case 406 -> CommonProblems.NOT_ACCEPTABLE.refusal();
            case 408 -> CommonProblems.REQUEST_TIMEOUT.refusal();
            case 413 -> CommonProblems.TOO_LARGE.refusal();
            case 415 -> CommonProblems.UNSUPPORTED_MEDIA_TYPE.refusal();
            case 503 -> CommonProblems.UNAVAILABLE.refusal();
            default ->
                status >= 400 && status < 500 ? CommonProblems.BAD_REQUEST.refusal() : CommonProblems.OURS.refusal();
        };
    }

    private static ProblemException notFound() {
        return CommonProblems.NOT_FOUND.refusal();
    }

    private static ProblemException withAllow(WebApplicationException web) {
        String allow = web.getResponse().getHeaderString("Allow");
        ProblemException refusal = CommonProblems.METHOD_NOT_ALLOWED.refusal();
        return allow == null ? refusal : refusal.withHeaders(Map.of("Allow", allow));
    }
}
