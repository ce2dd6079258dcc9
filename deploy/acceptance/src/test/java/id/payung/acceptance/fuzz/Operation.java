package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One method of one path, as the API description has it.
 *
 * @param bodies schemas by media type; empty where no body is sent
 * @param roles who may call it
 */
public record Operation(
        String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies, List<String> roles) {

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String in, JsonNode schema) {}

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** The method and the path as the description has it. */
    public String name() {
        return method + " " + path;
    }
}
