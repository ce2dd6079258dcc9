package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The merged OpenAPI document of the running system, as far as requests are made of it. */
public final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final int MOST_REFERENCES = 20;

    private final JsonNode document;

    public ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    /** The schema itself where a reference stands for it. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        for (int i = 0; i < MOST_REFERENCES && found.has("$ref"); i++) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private static Operation operation(String path, String method, JsonNode description) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        description
                .path("parameters")
                .forEach(parameter -> parameters.add(new Operation.Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema"))));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        description
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(body -> bodies.put(body.getKey(), body.getValue().path("schema")));
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters, bodies, roles(description));
    }

    private static List<String> roles(JsonNode description) {
        List<String> roles = new ArrayList<>();
        description
                .path("security")
                .findValues("token")
                .forEach(names -> names.forEach(name -> roles.add(name.asText())));
        return roles.isEmpty() ? List.of("officer") : roles;
    }
}
