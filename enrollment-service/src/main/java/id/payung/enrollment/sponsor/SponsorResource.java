package id.payung.enrollment.sponsor;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sponsors: who pays. */
@Tag(name = "Sponsors")
@Path("/v1/sponsors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SponsorResource {

    private static final String QUESTION = "sponsors";

    private final SponsorRegistration registration;
    private final SponsorRepository sponsors;
    private final CurrentActor actor;
    private final Cursors cursors;

    public SponsorResource(
            SponsorRegistration registration, SponsorRepository sponsors, CurrentActor actor, Cursors cursors) {
        this.registration = registration;
        this.sponsors = sponsors;
        this.actor = actor;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Register a sponsor; the same again answers 200")
    @APIResponseSchema(value = SponsorView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = SponsorView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response register(SponsorRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        SponsorRegistration.Registered registered = registration.register(request.command(), actor.get());
        Response.ResponseBuilder answer = registered.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/v1/sponsors/" + registered.sponsor().code())
                : Response.ok();
        return tagged(answer, registered.sponsor());
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.PARTNER})
    @Operation(summary = "All sponsors, or a partner's own")
    public Response list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        if (actor.get().isPartnerOnly()) {
            List<SponsorView> own = actor.get().sponsor().flatMap(sponsors::byCode).stream()
                    .map(Sponsor::view)
                    .toList();
            return new Page<>(own, Optional.empty()).answer("/v1/sponsors", Map.of());
        }
        List<Sponsor> found = sponsors.after(cursors.position(QUESTION, cursor).orElse(""), most + 1);
        return Page.of(found, most, cursors, QUESTION, Sponsor::code)
                .map(Sponsor::view)
                .answer("/v1/sponsors", Map.of("limit", String.valueOf(most)));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.PARTNER})
    @Operation(summary = "One sponsor with its version as ETag")
    @APIResponseSchema(value = SponsorView.class, responseCode = "200")
    public Response one(@PathParam("code") String code, @HeaderParam("If-None-Match") String ifNoneMatch) {
        actor.get().requireSight(code);
        Sponsor sponsor = sponsors.byCode(code).orElseThrow(CommonProblems.NOT_FOUND::refusal);
        if (Etags.matches(ifNoneMatch, Etags.of(sponsor.version()))) {
            return Response.notModified(Etags.of(sponsor.version()).replace("\"", ""))
                    .build();
        }
        return tagged(Response.ok(), sponsor);
    }

    @PATCH
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change name, legal basis, quota or four eyes; needs If-Match")
    @APIResponseSchema(value = SponsorView.class, responseCode = "200")
    public Response change(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, ChangeSponsor change) {
        if (change == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(Response.ok(), registration.change(code, change.checked(), ifMatch, actor.get()));
    }

    private static Response tagged(Response.ResponseBuilder answer, Sponsor sponsor) {
        return answer.entity(sponsor.view())
                .header("ETag", Etags.of(sponsor.version()))
                .build();
    }
}
