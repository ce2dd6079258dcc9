package id.payung.platform.web;

import id.payung.platform.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the API description what every operation may be refused with, and the token that most of them want. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedRefusals implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(PROBLEM, problem());
        description.getComponents().addSecurityScheme(TOKEN, token());
        if (description.getPaths() != null) {
            description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> describe(path, method, operation)));
        }
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses().hasAPIResponse("401")) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN, roles(operation))));
        }
        if (wants(operation, "If-None-Match")) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed since"));
        }
        refusals(path, method, operation).forEach((status, meaning) -> {
            APIResponse described = operation.getResponses().getAPIResponse(status);
            APIResponse response = described == null ? OASFactory.createAPIResponse() : described;
            if (described == null || described.getDescription() == null) {
                response.setDescription(meaning);
            }
            if (response.getContent() == null) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference())));
            }
            operation.getResponses().addAPIResponse(status, response);
        });
    }

    /** Any of these will do. The framework names them under a scheme that it describes nowhere. */
    private static List<String> roles(Operation operation) {
        return Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static Map<String, String> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "Unreadable, or a field or parameter that is unknown or no value of its kind");
        if (operation.getResponses().hasAPIResponse("401")) {
            refusals.put("401", "No token, or one that is not good");
            refusals.put("403", "Not for this role, or of another sponsor");
        }
        if (path.contains("{")) {
            refusals.put("404", "There is none, or none for this caller");
        }
        if (method != PathItem.HttpMethod.GET) {
            refusals.put("409", "The present state or another content under the same key forbids it");
        }
        if (wants(operation, "If-Match")) {
            refusals.put("412", "Changed since it was read");
            refusals.put("428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "Too large");
            refusals.put("415", "A media type that is not read here");
        }
        if (method != PathItem.HttpMethod.GET) {
            refusals.put("422", "Read and understood, but something is not valid: see `errors`");
        }
        refusals.put("429", "Too many requests; see `Retry-After`");
        refusals.put("503", "Not now; see `Retry-After`");
        return refusals;
    }

    private static boolean wants(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER
                                && header.equalsIgnoreCase(parameter.getName()));
    }

    private static Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer into the body, or query:name"))
                .addProperty("code", text("Stable"))
                .addProperty("detail", text("What to do, in the language of Accept-Language"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty("type", text("urn:payung:problem:…"))
                .addProperty("title", text("In the language of Accept-Language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("In the language of Accept-Language"))
                .addProperty("instance", text("urn:request: and the X-Request-Id"))
                .addProperty("code", text("Stable; what programs decide by"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }
}
