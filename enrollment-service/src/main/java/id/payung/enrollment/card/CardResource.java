package id.payung.enrollment.card;

import id.payung.enrollment.card.face.CardPdf;
import id.payung.enrollment.card.face.CardPng;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The card of a member, by Accept as PDF, as picture, or as the credential that its code holds. */
@Tag(name = "Cards")
@Path("/v1/members/{id}/card")
public class CardResource {

    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String CREDENTIAL = "application/vc+jwt";

    private final CardPrint print;
    private final CurrentActor actor;

    CardResource(CardPrint print, CurrentActor actor) {
        this.print = print;
        this.actor = actor;
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "The card of a member's cover, to be printed and folded")
    public Response pdf(@PathParam("id") String id) {
        return answer(CardPdf.of(print.drawn(card(id))), "kartu.pdf");
    }

    @GET
    @Produces(PNG)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "The same card as a picture")
    public Response png(@PathParam("id") String id) {
        return answer(CardPng.FINE.of(print.drawn(card(id))), "kartu.png");
    }

    @GET
    @Produces(CREDENTIAL)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "What the card's code holds: a Verifiable Credential without NIK and name")
    public Response credential(@PathParam("id") String id) {
        return answer(print.credential(card(id)), "kartu.jwt");
    }

    private Card card(String id) {
        return print.cardOf(Queries.id(id), actor.get());
    }

    private static Response answer(Object content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "inline; filename=" + name)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .build();
    }
}
