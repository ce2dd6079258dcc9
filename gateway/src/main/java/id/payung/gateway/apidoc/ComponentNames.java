package id.payung.gateway.apidoc;

import id.payung.gateway.routing.Service;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Renames a service's components that are called like a different one of another service: {@code Member} to {@code Claims_Member}. */
final class ComponentNames {

    private static final String REFERENCE = "#/components/";

    private final String prefix;
    private final JsonObject taken;
    private final Map<String, String> renamedReferences = new HashMap<>();

    ComponentNames(Service service, JsonObject taken) {
        this.prefix = service.label().substring(0, 1).toUpperCase(Locale.ROOT)
                + service.label().substring(1) + "_";
        this.taken = taken;
    }

    JsonObject withoutConflicts(JsonObject document) {
        JsonObject renamed = renameComponents(document.copy());
        return renamedReferences.isEmpty() ? renamed : follow(renamed);
    }

    private JsonObject renameComponents(JsonObject document) {
        JsonObject components = OpenApiMerge.object(document, "components");
        for (String section : components.fieldNames()) {
            JsonObject original = components.getJsonObject(section);
            JsonObject others = OpenApiMerge.object(taken, section);
            JsonObject result = new JsonObject();
            original.forEach(entry -> {
                String name = entry.getKey();
                Object other = others.getValue(name);
                boolean conflict = other != null && !other.equals(original.getValue(name));
                if (conflict) {
                    renamedReferences.put(REFERENCE + section + "/" + name, REFERENCE + section + "/" + prefix + name);
                }
                result.put(conflict ? prefix + name : name, original.getValue(name));
            });
            components.put(section, result);
        }
        return document;
    }

    private JsonObject follow(JsonObject value) {
        JsonObject result = new JsonObject();
        value.forEach(entry -> result.put(entry.getKey(), followAny(value.getValue(entry.getKey()))));
        return result;
    }

    private Object followAny(Object value) {
        if (value instanceof JsonObject object) {
            return follow(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray result = new JsonArray();
            array.forEach(element -> result.add(followAny(element)));
            return result;
        }
        return value instanceof String text ? renamedReferences.getOrDefault(text, text) : value;
    }
}
