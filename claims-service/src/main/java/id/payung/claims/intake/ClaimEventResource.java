package id.payung.claims.intake;

import id.payung.claims.casefile.EventType;
import id.payung.claims.intake.envelope.BinaryEvent;
import id.payung.claims.intake.envelope.Envelope;
import id.payung.claims.intake.envelope.StructuredEvents;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claim events as CloudEvents 1.0: structured, binary and as a batch. */
@Tag(name = "Claim events")
@Path("/v1/claim-events")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimEventResource {

    private static final String EVENT = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final MediaType EVENT_TYPE = MediaType.valueOf(EVENT);
    private static final MediaType BATCH_TYPE = MediaType.valueOf(BATCH);

    private final StructuredEvents structured;
    private final BinaryEvent binary;
    private final EventReading reading;
    private final EventIntake intake;
    private final BatchIntake batches;
    private final EventList events;
    private final CurrentActor actor;

    ClaimEventResource(
            StructuredEvents structured,
            BinaryEvent binary,
            EventReading reading,
            EventIntake intake,
            BatchIntake batches,
            EventList events,
            CurrentActor actor) {
        this.structured = structured;
        this.binary = binary;
        this.reading = reading;
        this.intake = intake;
        this.batches = batches;
        this.events = events;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER})
    @Operation(
            summary = "Tell what happened, as a CloudEvent or a batch of at most 1000",
            description = "201 processed, 202 kept for later, 200 seen before, 409 the same source and id with other"
                    + " content. A batch is answered with 200 and one entry per event, in their order.")
    @APIResponseSchema(value = EventAnswer.class, responseCode = "201")
    @Unaudited(because = "the events are kept with their source and sender")
    public Response receive(@Context HttpHeaders headers, byte[] body) throws IOException {
        MediaType type = mediaType(headers);
        byte[] sent = body == null ? new byte[0] : body;
        if (type != null && BATCH_TYPE.isCompatible(type)) {
            return Response.ok(batches.receive(
                            structured.documents(sent), actor.get().subject()))
                    .build();
        }
        return answer(one(reading.read(envelope(headers, type, sent))));
    }

    @OPTIONS
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER})
    @Operation(summary = "The webhook handshake of CloudEvents: may this origin send here, and how often a minute?")
    public Response handshake(
            @HeaderParam("WebHook-Request-Origin") String origin, @HeaderParam("WebHook-Request-Rate") String rate) {
        return WebhookHandshake.answer(Optional.ofNullable(origin), Optional.ofNullable(rate));
    }

    @GET
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER, Roles.AUDITOR})
    @Operation(summary = "Events in the order of their arrival, without what they say")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("waitsFor") String waitsFor,
            @QueryParam("type") String type,
            @QueryParam("source") String source,
            @QueryParam("id") String id,
            @QueryParam("claimId") String claimId,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        EventList.Filter filter = new EventList.Filter(
                Queries.oneOf("state", state, EventState.class),
                Queries.oneOf("waitsFor", waitsFor, WaitsFor.class),
                Optional.ofNullable(type).map(ClaimEventResource::knownType),
                Optional.ofNullable(source),
                Optional.ofNullable(id),
                Optional.ofNullable(claimId).map(ClaimEventResource::claimId));
        Map<String, String> query = new TreeMap<>(Map.of("limit", String.valueOf(most)));
        put(query, "state", state);
        put(query, "waitsFor", waitsFor);
        put(query, "type", type);
        put(query, "source", source);
        put(query, "id", id);
        put(query, "claimId", claimId);
        return events.page(filter, most, cursor).answer("/v1/claim-events", query);
    }

    private Envelope envelope(HttpHeaders headers, MediaType type, byte[] body) throws IOException {
        if (type != null && EVENT_TYPE.isCompatible(type)) {
            return structured.read(structured.document(body));
        }
        BinaryEvent.requireJson(type);
        return binary.read(headers, body);
    }

    private EventOutcome one(IncomingEvent event) {
        return intake.receive(List.of(event), actor.get().subject()).get(0);
    }

    private static Response answer(EventOutcome outcome) {
        switch (outcome.status()) {
            case 409 -> throw IntakeProblems.CONTENT_DIFFERS.refusal();
            case 422 -> throw IntakeProblems.refused(outcome.code());
            default -> {
                Response.ResponseBuilder response =
                        Response.status(outcome.status()).entity(EventAnswer.of(outcome));
                response.header("Location", location(outcome));
                return response.build();
            }
        }
    }

    private static String location(EventOutcome outcome) {
        return outcome.claimId()
                .map(claim -> "/v1/claims/" + claim)
                .orElseGet(() -> "/v1/claim-events?id=" + encoded(outcome.key().id()) + "&source="
                        + encoded(outcome.key().source()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static MediaType mediaType(HttpHeaders headers) {
        try {
            return headers.getMediaType();
        } catch (IllegalArgumentException malformed) {
            throw CommonProblems.UNSUPPORTED_MEDIA_TYPE.refusal();
        }
    }

    private static EventType knownType(String type) {
        return EventType.of(type)
                .orElseThrow(() -> Queries.invalid(
                        "type",
                        "A type of /v1/claim-events/schemas",
                        "Salah satu jenis dalam /v1/claim-events/schemas"));
    }

    private static UUID claimId(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            throw Queries.invalid("claimId", "The id of a claim", "Id sebuah klaim");
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
