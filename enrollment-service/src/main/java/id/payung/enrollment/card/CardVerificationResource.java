package id.payung.enrollment.card;

import id.payung.platform.audit.Unaudited;
import id.payung.platform.web.RequestContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges a card for anybody to whom it is shown. */
@Tag(name = "Cards")
@Path("/v1/card-verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CardVerificationResource {

    private final CardVerification verification;
    private final RequestContext request;

    CardVerificationResource(CardVerification verification, RequestContext request) {
        this.verification = verification;
        this.request = request;
    }

    @POST
    @PermitAll
    @Unaudited(because = "it tells nobody more than the card in his hand")
    @Operation(summary = "Whether a card is genuine and in force today; no token needed")
    @APIResponseSchema(value = CardVerification.Verdict.class, responseCode = "200")
    public Response verify(CardVerification.Question question) {
        return Response.ok(verification.judge(question, request.locale()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
