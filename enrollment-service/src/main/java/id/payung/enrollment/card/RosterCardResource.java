package id.payung.enrollment.card;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cards of everybody whom a roster covers, by Accept as sheets to cut or as pictures. */
@Tag(name = "Cards")
@Path("/v1/rosters/{id}/cards")
public class RosterCardResource {

    private static final String ZIP = "application/zip";

    private final RosterCards cards;
    private final CurrentActor actor;

    RosterCardResource(RosterCards cards, CurrentActor actor) {
        this.cards = cards;
        this.actor = actor;
    }

    @GET
    @Produces(CardResource.PDF)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "All cards of a roster on sheets of A4 with marks to cut by")
    public Response sheets(@PathParam("id") String id) {
        return answer(cards.sheets(Queries.id(id), actor.get()), "kartu.pdf");
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "All cards of a roster as pictures in a ZIP")
    public Response pictures(@PathParam("id") String id) {
        return answer(cards.pictures(Queries.id(id), actor.get()), "kartu.zip");
    }

    private static Response answer(StreamingOutput content, String name) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=" + name)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .build();
    }
}
