package id.payung.gateway.apidoc;

import id.payung.gateway.routing.RouteTable;
import id.payung.gateway.routing.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Several OpenAPI documents as one. Only paths that the gateway routes to the service are shown, by their public name. */
final class OpenApiMerge {

    private static final String DEFAULT_VERSION = "3.1.0";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final JsonArray tags = new JsonArray();
    private final JsonArray missing = new JsonArray();
    private String version = DEFAULT_VERSION;

    void missing(Service service) {
        missing.add(service.label());
    }

    void add(Service service, JsonObject original) {
        JsonObject document = new ComponentNames(service, components).withoutConflicts(original);
        version = document.getString("openapi", version);
        object(document, "paths").forEach(path -> publicPath(service, path.getKey())
                .ifPresent(name -> paths.put(name, path.getValue())));
        JsonObject ofService = object(document, "components");
        for (String section : ofService.fieldNames()) {
            JsonObject merged = object(components, section).mergeIn(ofService.getJsonObject(section));
            components.put(section, merged);
        }
        document.getJsonArray("tags", new JsonArray()).forEach(tags::add);
    }

    JsonObject result() {
        String description = missing.isEmpty()
                ? "All services, through one gateway."
                : "Not reachable at the moment, so not shown: "
                        + String.join(
                                ", ", missing.stream().map(String.class::cast).toList());
        JsonObject info =
                new JsonObject().put("title", "Payung").put("version", "1").put("description", description);
        return new JsonObject()
                .put("openapi", version)
                .put("info", info)
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("x-payung-missing", missing)
                .put("tags", tags)
                .put("paths", paths)
                .put("components", components);
    }

    private static Optional<String> publicPath(Service service, String inside) {
        return RouteTable.ROUTES.stream()
                .filter(route -> route.service() == service)
                .flatMap(route -> route.publicPath(inside).stream())
                .findFirst();
    }

    static JsonObject object(JsonObject parent, String name) {
        return parent.getJsonObject(name, new JsonObject());
    }
}
