package id.payung.enrollment.bill;

import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bills: what a sponsor owes for a roster, an enrollment or a renewal. */
@Tag(name = "Bills and payments")
@Path("/v1/bills")
@Produces(MediaType.APPLICATION_JSON)
public class BillResource {

    private final BillList bills;
    private final BillCancellation cancellation;
    private final CurrentActor actor;

    public BillResource(BillList bills, BillCancellation cancellation, CurrentActor actor) {
        this.bills = bills;
        this.cancellation = cancellation;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.ADMIN, Roles.AUDITOR, Roles.BPJS_SYSTEM})
    @Operation(summary = "Bills in the order they were made")
    public Response list(
            @QueryParam("sponsor") String sponsor,
            @QueryParam("status") String status,
            @QueryParam("roster") String roster,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        BillList.Filter filter = new BillList.Filter(
                visibleSponsor(sponsor), Queries.oneOf("status", status, BillStatus.class), rosterId(roster));
        Map<String, String> query = new TreeMap<>(Map.of("limit", String.valueOf(most)));
        put(query, "sponsor", sponsor);
        put(query, "status", status);
        put(query, "roster", roster);
        return bills.page(filter, most, cursor).answer("/v1/bills", query);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.ADMIN, Roles.AUDITOR, Roles.BPJS_SYSTEM})
    @Operation(summary = "One bill with its version as ETag")
    @APIResponseSchema(value = BillView.class, responseCode = "200")
    public Response one(@PathParam("number") String number, @HeaderParam("If-None-Match") String ifNoneMatch) {
        BillView bill = bills.require(number, actor.get());
        String tag = Etags.of(bill.version());
        return Etags.matches(ifNoneMatch, tag)
                ? Response.status(304).header("ETag", tag).build()
                : tagged(bill);
    }

    @POST
    @Path("/{number}/cancellation")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Cancel an unpaid bill; its jobs are free again")
    @APIResponseSchema(value = BillView.class, responseCode = "200")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response cancel(@PathParam("number") String number) {
        return tagged(cancellation.cancel(number, actor.get()));
    }

    private static Response tagged(BillView bill) {
        return Response.ok(bill).header("ETag", Etags.of(bill.version())).build();
    }

    /** A partner sees its own bills whether it names itself or not, and no others. */
    private Optional<String> visibleSponsor(String sponsor) {
        Actor who = actor.get();
        if (!who.isPartnerOnly()) {
            return Optional.ofNullable(sponsor);
        }
        if (sponsor != null) {
            who.requireActingFor(sponsor);
        }
        return Optional.of(who.sponsor().orElse(""));
    }

    private static Optional<UUID> rosterId(String roster) {
        if (roster == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(roster));
        } catch (IllegalArgumentException malformed) {
            throw Queries.invalid("roster", "The id of a roster", "Id sebuah daftar peserta");
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
