package id.payung.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.payung.platform.database.Retries;
import id.payung.platform.web.RequestContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a resource into {@code application/problem+json}. */
@ApplicationScoped
public class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    /** A wish that is not met, not a failure that somebody must see. */
    private static final int NOT_IMPLEMENTED = 501;

    private final RequestContext request;

    public ProblemResponses(RequestContext request) {
        this.request = request;
    }

    @ServerExceptionMapper(priority = 1)
    public Response any(Throwable thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response input(MismatchedInputException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response failed(AuthenticationFailedException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException thrown) {
        return respond(thrown);
    }

    @ServerExceptionMapper(priority = 1)
    public Response refused(ProblemException thrown) {
        return respond(thrown);
    }

    /** What failed on our side, and what only a constraint of the database refused: somebody should have looked before. */
    private static boolean isWorthALine(ProblemException refusal, Throwable thrown) {
        int status = refusal.type().status();
        return status >= 500 && status != NOT_IMPLEMENTED
                || refusal.type().equals(CommonProblems.CONFLICT)
                        && !Retries.sqlState(thrown).isEmpty();
    }

    private Response respond(Throwable thrown) {
        ProblemException refusal = ProblemMapper.refusal(thrown);
        if (isWorthALine(refusal, thrown)) {
            FailureLine line = FailureLine.of(request.requestId(), refusal, thrown);
            LOG.log(line.level(), line.text());
        }
        Response.ResponseBuilder response = Response.status(refusal.type().status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Problem.of(refusal, request.locale(), request.requestId()));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
