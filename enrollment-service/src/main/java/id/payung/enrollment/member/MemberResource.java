package id.payung.enrollment.member;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Audit;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members: search, look, correct, end, transfer. */
@Tag(name = "Members")
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberResource {

    private final MemberList members;
    private final MemberCorrection correction;
    private final NikCorrection nikCorrection;
    private final MemberTermination termination;
    private final MemberTransfer transfer;
    private final SponsorDirectory sponsors;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Audit audit;

    public MemberResource(
            MemberList members,
            MemberCorrection correction,
            NikCorrection nikCorrection,
            MemberTermination termination,
            MemberTransfer transfer,
            SponsorDirectory sponsors,
            CurrentActor actor,
            Cursors cursors,
            Audit audit) {
        this.members = members;
        this.correction = correction;
        this.nikCorrection = nikCorrection;
        this.termination = termination;
        this.transfer = transfer;
        this.sponsors = sponsors;
        this.actor = actor;
        this.cursors = cursors;
        this.audit = audit;
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Find a member by NIK, or page through a sponsor's members")
    @APIResponseSchema(value = MemberResource.SearchAnswer.class, responseCode = "200")
    public Response search(MemberSearch search) {
        if (search == null || (search.nik() == null) == (search.sponsor() == null)) {
            throw CommonProblems.invalidField(
                    "/nik", "Send either nik or sponsor", "Kirim nik atau sponsor, salah satu saja");
        }
        Actor who = actor.get();
        if (search.nik() != null) {
            List<MemberView> found = byNik(search.nik(), who);
            return Response.ok(new Page.Body<>(found)).build();
        }
        return ofSponsor(search, who);
    }

    private List<MemberView> byNik(String nik, Actor who) {
        if (!nik.matches("[0-9]{16}")) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        audit.record(who, "MEMBERS_SEARCHED", "nik", "");
        Optional<MemberView> found =
                members.byNik(nik, who).flatMap(id -> members.find(id, who)).map(MemberList.Versioned::member);
        found.ifPresent(member -> noteSight(who, member));
        return found.stream().toList();
    }

    private Response ofSponsor(MemberSearch search, Actor who) {
        who.requireActingFor(search.sponsor());
        int limit = search.limit() == null ? Page.DEFAULT_LIMIT : search.limit();
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw CommonProblems.invalidField("/limit", "1 to 1000", "1 sampai 1000");
        }
        String question = "members:" + search.sponsor();
        UUID after = cursors.position(question, search.cursor())
                .map(UUID::fromString)
                .orElse(new UUID(0, 0));
        UUID sponsor = sponsors.require(search.sponsor()).id();
        audit.record(who, "MEMBERS_SEARCHED", "sponsor " + search.sponsor(), "");
        List<UUID> ids = members.ofSponsor(sponsor, after, limit + 1);
        List<MemberView> page = ids.stream()
                .limit(limit)
                .flatMap(id -> members.find(id, who).stream())
                .map(MemberList.Versioned::member)
                .toList();
        page.forEach(member -> noteSight(who, member));
        Optional<String> next = ids.size() > limit
                ? Optional.of(cursors.sign(question, ids.get(limit - 1).toString()))
                : Optional.empty();
        // the filter stands in a body, so the cursor is given in it too instead of a link
        return Response.ok(new SearchAnswer(page, next)).build();
    }

    /** A page of members; {@code cursor} goes into the next search's body. */
    public record SearchAnswer(List<MemberView> items, Optional<String> cursor) {}

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.SERVICE})
    @Operation(summary = "One member with its version as ETag")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response one(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Actor who = actor.get();
        MemberList.Versioned found = members.require(Queries.id(id), who);
        noteSight(who, found.member());
        if (Etags.matches(ifNoneMatch, Etags.of(found.version()))) {
            return Response.status(304)
                    .header("ETag", Etags.of(found.version()))
                    .build();
        }
        return tagged(found);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Correct what is on file; needs If-Match")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, CorrectMember request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        Actor who = actor.get();
        MemberList.Versioned seen = members.require(Queries.id(id), who);
        correction.correct(seen.member().id(), request, ifMatch, who);
        return shown(seen.member().id(), who);
    }

    @POST
    @Path("/{id}/nik-correction")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Correct a NIK; two members who are one person are merged. The same again answers the same")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response correctNik(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NikCorrection.Request request) {
        Actor who = actor.get();
        UUID remaining = nikCorrection.correct(Queries.id(id), NikCorrection.checked(request), ifMatch, who);
        return shown(remaining, who);
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.SERVICE})
    @Operation(summary = "End memberships: death, wage earner, moved, sponsor's decision")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response terminate(@PathParam("id") String id, EndMembership request) {
        Actor who = actor.get();
        MemberList.Versioned seen = members.require(Queries.id(id), who);
        termination.end(seen.member(), EndMembership.checked(request), who);
        return shown(seen.member().id(), who);
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Move a job to another sponsor without a gap")
    @APIResponseSchema(value = MemberTransfer.Transferred.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = MemberTransfer.Transferred.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response transfer(@PathParam("id") String id, TransferMember request) {
        Actor who = actor.get();
        MemberList.Versioned seen = members.require(Queries.id(id), who);
        MemberTransfer.Transferred transferred = transfer.transfer(seen.member(), TransferMember.checked(request), who);
        return Response.status(transferred.isNew() ? 201 : 200)
                .entity(transferred)
                .build();
    }

    /** A change may answer without recording anything, or record another id than it shows: the sight stands for itself. */
    private Response shown(UUID memberId, Actor who) {
        MemberList.Versioned found = members.require(memberId, who);
        noteSight(who, found.member());
        return tagged(found);
    }

    private void noteSight(Actor who, MemberView member) {
        if (who.has(Roles.OFFICER)) {
            audit.record(who, "MEMBER_SHOWN", "member " + member.id(), "");
        }
    }

    private static Response tagged(MemberList.Versioned found) {
        return Response.ok(found.member())
                .header("ETag", Etags.of(found.version()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
