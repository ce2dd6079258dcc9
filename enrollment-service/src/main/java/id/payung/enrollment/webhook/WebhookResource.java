package id.payung.enrollment.webhook;

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
import jakarta.ws.rs.DELETE;
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
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where sponsors are told of their rosters, bills and members. */
@Tag(name = "Webhooks")
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER, Roles.ADMIN})
public class WebhookResource {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final CurrentActor actor;
    private final Cursors cursors;

    public WebhookResource(Webhooks webhooks, Deliveries deliveries, CurrentActor actor, Cursors cursors) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.actor = actor;
        this.cursors = cursors;
    }

    private enum Status {
        PENDING,
        DELIVERED,
        FAILED
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a webhook; its secret is shown in this answer only",
            description =
                    "Messages are CloudEvents, signed as Standard Webhooks says; answer 2xx within ten seconds. The"
                            + " same again answers 200 without the secret.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response register(WebhookRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        Webhooks.Versioned registered = webhooks.register(request.checked(), actor.get());
        Response.ResponseBuilder answer = registered.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/v1/webhooks/" + registered.webhook().id())
                : Response.ok();
        return tagged(answer, registered);
    }

    @GET
    @Operation(summary = "Webhooks of a sponsor, or all")
    public Page.Body<WebhookView> list(@QueryParam("sponsor") String sponsor) {
        return new Page.Body<>(webhooks.of(Optional.ofNullable(sponsor), actor.get()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One webhook with its version as ETag")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response one(@PathParam("id") String id) {
        return tagged(Response.ok(), webhooks.require(Queries.id(id), actor.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change address or types, pause or go on; needs If-Match")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ChangeWebhook change) {
        if (change == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(Response.ok(), webhooks.change(Queries.id(id), ifMatch, change.checked(), actor.get()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Forget a webhook and what it was to be told")
    public void forget(@PathParam("id") String id) {
        webhooks.forget(Queries.id(id), actor.get());
    }

    @POST
    @Path("/{id}/secret")
    @Operation(summary = "A new secret; the former one signs as well for a day")
    public WebhookView renewSecret(@PathParam("id") String id) {
        return webhooks.renewSecret(Queries.id(id), actor.get());
    }

    @POST
    @Path("/{id}/ping")
    @Operation(summary = "Send a message that says nothing, to try it")
    @APIResponseSchema(value = Void.class, responseCode = "202")
    public Response ping(@PathParam("id") String id) {
        webhooks.ping(Queries.id(id), actor.get());
        return Response.accepted().build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What it was told and how that went, the latest first")
    public Response deliveries(
            @PathParam("id") String id,
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        UUID webhook = webhooks.require(Queries.id(id), actor.get()).webhook().id();
        Optional<String> only = Queries.oneOf("status", status, Status.class).map(Enum::name);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String question = "deliveries:" + webhook + only.orElse("");
        long below = cursors.position(question, cursor).map(Long::parseLong).orElse(Long.MAX_VALUE);
        List<Deliveries.Numbered> found = deliveries.of(webhook, only, below, most + 1);
        Map<String, String> filters = new TreeMap<>(Map.of("limit", String.valueOf(most)));
        only.ifPresent(value -> filters.put("status", value));
        return Page.of(found, most, cursors, question, one -> String.valueOf(one.number()))
                .map(Deliveries.Numbered::delivery)
                .answer("/v1/webhooks/" + webhook + "/deliveries", filters);
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    @Operation(summary = "Send a message again, from the first attempt")
    @APIResponseSchema(value = Void.class, responseCode = "202")
    public Response replay(@PathParam("id") String id, @PathParam("deliveryId") String deliveryId) {
        webhooks.replay(Queries.id(id), Queries.id(deliveryId), actor.get());
        return Response.accepted().build();
    }

    private static Response tagged(Response.ResponseBuilder answer, Webhooks.Versioned webhook) {
        return answer.entity(webhook.webhook())
                .header("ETag", Etags.of(webhook.version()))
                .build();
    }
}
