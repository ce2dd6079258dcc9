package id.payung.enrollment.review;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work lists: what waits for a person, and jobs that two sponsors wanted to pay for. */
@Tag(name = "Reviews")
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final ReviewList lists;
    private final ReviewDecision decision;
    private final CurrentActor actor;

    public ReviewResource(ReviewList lists, ReviewDecision decision, CurrentActor actor) {
        this.lists = lists;
        this.decision = decision;
        this.actor = actor;
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER})
    @Operation(summary = "What waits for a person")
    public Response reviews(
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("sponsor") String sponsor,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        ReviewStatus wanted =
                Queries.oneOf("status", status, ReviewStatus.class).orElse(ReviewStatus.OPEN);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        ReviewList.Filter filter = new ReviewList.Filter(
                wanted, Queries.oneOf("kind", kind, ReviewKind.class), Optional.ofNullable(sponsor));
        Map<String, String> query = new TreeMap<>(Map.of("status", wanted.name(), "limit", String.valueOf(most)));
        filter.kind().ifPresent(only -> query.put("kind", only.name()));
        filter.sponsor().ifPresent(only -> query.put("sponsor", only));
        return lists.reviews(filter, most, cursor).answer("/v1/reviews", query);
    }

    @POST
    @Path("/reviews/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Close a review about a member, who stays one; rows are decided by roster and line")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public ReviewView decide(@PathParam("id") String id, ReviewDecisionBody body) {
        UUID reviewId = Queries.id(id);
        decision.decide(reviewId, ReviewDecisionBody.checked(body), actor.get());
        return lists.require(reviewId);
    }

    @GET
    @Path("/overlaps")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Jobs that two sponsors wanted to pay for")
    public Response overlaps(
            @QueryParam("sponsor") String sponsor,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        String code = Queries.required("sponsor", sponsor);
        actor.get().requireActingFor(code);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        return lists.overlaps(code, most, cursor)
                .answer("/v1/overlaps", Map.of("sponsor", code, "limit", String.valueOf(most)));
    }
}
