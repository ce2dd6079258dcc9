package id.payung.enrollment.bill;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments of bills. */
@Tag(name = "Bills and payments")
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentResource {

    private final PaymentReceipt receipt;
    private final CurrentActor actor;

    public PaymentResource(PaymentReceipt receipt, CurrentActor actor) {
        this.receipt = receipt;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER, Roles.PARTNER})
    @Operation(summary = "Pay a bill; its coverage is in force from the day of the payment")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response receive(PaymentRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        PaymentReceipt.Received received = receipt.receive(request.command(), actor.get());
        return Response.status(received.isNew() ? 201 : 200)
                .entity(received.payment())
                .build();
    }
}
