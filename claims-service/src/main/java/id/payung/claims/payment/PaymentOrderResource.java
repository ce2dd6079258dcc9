package id.payung.claims.payment;

import id.payung.claims.request.ReasonRequest;
import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Audit;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payment orders: what the bank has to pay, and what it said. */
@Tag(name = "Payment orders")
@Path("/v1/payment-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentOrderResource {

    private final OrderReading reading;
    private final OrderCsv csv;
    private final Settlements settlements;
    private final OrderReplacement replacements;
    private final LateCompensation compensations;
    private final OrderConfirmation confirmations;
    private final CurrentActor actor;
    private final Audit audit;

    public PaymentOrderResource(
            OrderReading reading,
            OrderCsv csv,
            Settlements settlements,
            OrderReplacement replacements,
            LateCompensation compensations,
            OrderConfirmation confirmations,
            CurrentActor actor,
            Audit audit) {
        this.reading = reading;
        this.csv = csv;
        this.settlements = settlements;
        this.replacements = replacements;
        this.compensations = compensations;
        this.confirmations = confirmations;
        this.actor = actor;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.BPJS_SYSTEM})
    @Operation(summary = "Payment orders, accounts masked")
    public Response page(
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("claimId") String claimId,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("uncompensated") String uncompensated,
            @QueryParam("paidThoughCancelled") String paidThoughCancelled,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        OrderFilters filters = new OrderFilters(status, kind, claimId, dueBefore, uncompensated, paidThoughCancelled);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        return reading.page(filters.checked(), most, cursor).answer("/v1/payment-orders", filters.asQuery(most));
    }

    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @RolesAllowed({Roles.OFFICER, Roles.BPJS_SYSTEM})
    @Operation(
            summary =
                    "What the bank has to pay (ISSUED, or the status asked for), with whole accounts, as CSV; audited. What is to be paid back stands here only with kind=RECOVERY")
    public StreamingOutput export(
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("claimId") String claimId,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("uncompensated") String uncompensated,
            @QueryParam("paidThoughCancelled") String paidThoughCancelled) {
        OrderReading.Filter filter =
                new OrderFilters(status, kind, claimId, dueBefore, uncompensated, paidThoughCancelled).forTheBank();
        audit.record(actor.get(), "ORDERS_EXPORTED", "payment orders", "");
        return csv.of(filter);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.BPJS_SYSTEM})
    @Operation(summary = "One payment order with its version as ETag")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Response one(@PathParam("number") String number, @HeaderParam("If-None-Match") String ifNoneMatch) {
        OrderView order = reading.require(number);
        return Etags.unchanged(ifNoneMatch, order.version()).orElseGet(() -> tagged(Response.ok(), order));
    }

    @POST
    @Path("/{number}/settlements")
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER})
    @Operation(summary = "Book what the bank said; key (order, reference), the same again answers 200")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response settle(@PathParam("number") String number, SettlementRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        Settlements.Settled settled = settlements.settle(request.command(number), actor.get());
        return tagged(Response.status(settled.isNew() ? 201 : 200), reading.require(number));
    }

    @POST
    @Path("/{number}/replacement")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary =
                    "Ask for an order to another account in the place of a returned one; needs If-Match; another person confirms")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response replace(
            @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, ReplacementRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        Actor officer = actor.get();
        AskedOrder asked = replacements.propose(number, ifMatch, request.checked(), officer);
        return tagged(Response.status(asked.isNew() ? 201 : 200), reading.require(asked.number()));
    }

    @POST
    @Path("/{number}/compensation")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary =
                    "Ask for an order that makes up for the lateness of a paid one; needs If-Match; another person confirms")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response compensate(
            @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        AskedOrder asked = compensations.propose(number, ifMatch, reason.checked(), actor.get());
        return tagged(Response.status(asked.isNew() ? 201 : 200), reading.require(asked.number()));
    }

    @POST
    @Path("/{number}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Confirm an order that somebody else asked for; needs If-Match")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Response confirm(@PathParam("number") String number, @HeaderParam("If-Match") String ifMatch) {
        confirmations.confirm(number, ifMatch, actor.get());
        return tagged(Response.ok(), reading.require(number));
    }

    @POST
    @Path("/{number}/rejection")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Reject an order that somebody asked for; needs If-Match")
    @APIResponseSchema(value = OrderView.class, responseCode = "200")
    public Response reject(
            @PathParam("number") String number, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        confirmations.reject(number, ifMatch, reason.checked(), actor.get());
        return tagged(Response.ok(), reading.require(number));
    }

    private static Response tagged(Response.ResponseBuilder answer, OrderView order) {
        return answer.entity(order).header("ETag", Etags.of(order.version())).build();
    }
}
