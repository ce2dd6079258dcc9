package id.payung.enrollment.review;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work lists: what waits for a person, and jobs that two sponsors wanted to pay for. */
@Tag(name = "Reviews")
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private final ReviewList lists;
    private final CurrentActor actor;

    public ReviewResource(ReviewList lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER})
    @Operation(summary = "What waits for a person")
    public Response reviews(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        ReviewStatus wanted =
                Queries.oneOf("status", status, ReviewStatus.class).orElse(ReviewStatus.OPEN);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        return lists.reviews(wanted, most, cursor)
                .answer("/v1/reviews", Map.of("status", wanted.name(), "limit", String.valueOf(most)));
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
