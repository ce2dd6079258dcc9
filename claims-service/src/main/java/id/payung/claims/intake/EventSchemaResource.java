package id.payung.claims.intake;

import id.payung.claims.casefile.EventType;
import id.payung.claims.intake.content.EventSchemas;
import id.payung.platform.access.Roles;
import id.payung.platform.problem.CommonProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schemas that the data of claim events is validated by. */
@Tag(name = "Claim events")
@Path("/v1/claim-events/schemas")
public class EventSchemaResource {

    private final EventSchemas schemas;

    EventSchemaResource(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /** A type of event and where its schema is. */
    public record SchemaView(String type, String schema) {}

    /** All of them. */
    public record Schemas(List<SchemaView> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN, Roles.PARTNER})
    @Operation(summary = "The types of claim events, each with its schema")
    public Schemas list() {
        return new Schemas(Stream.of(EventType.values())
                .map(type -> new SchemaView(
                        EventType.PREFIX + type.shortName(), "/v1/claim-events/schemas/" + type.shortName()))
                .toList());
    }

    @GET
    @Path("/{type}")
    @Produces("application/schema+json")
    @RolesAllowed({Roles.BPJS_SYSTEM, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN, Roles.PARTNER})
    @Operation(summary = "The JSON Schema (2020-12) of the data of one type; common holds what they share")
    public String one(@PathParam("type") String type) {
        String name = type.startsWith(EventType.PREFIX) ? type.substring(EventType.PREFIX.length()) : type;
        return schemas.text(name).orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }
}
