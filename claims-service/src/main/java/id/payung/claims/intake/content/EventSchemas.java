package id.payung.claims.intake.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import id.payung.claims.casefile.EventType;
import id.payung.platform.problem.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON Schema of each type of event: the same text validates events and is served to their senders. */
@ApplicationScoped
public class EventSchemas {

    /** What several schemas share. */
    public static final String COMMON = "common";

    /** Never fetched: a base against which the schemas name each other. */
    private static final String BASE = "https://schemas.invalid/claim-events/";

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<EventType, JsonSchema> schemas = new EnumMap<>(EventType.class);

    public EventSchemas() {
        Map<String, String> byAddress = new TreeMap<>();
        texts.put(COMMON, read(COMMON));
        for (EventType type : EventType.values()) {
            texts.put(type.shortName(), read(type.shortName()));
        }
        texts.forEach((name, text) -> byAddress.put(BASE + name, text));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(byAddress)));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        for (EventType type : EventType.values()) {
            JsonSchema schema = factory.getSchema(SchemaLocation.of(BASE + type.shortName()), config);
            schema.initializeValidators();
            schemas.put(type, schema);
        }
    }

    /** The names of all schemas: the types without their prefix, and {@value #COMMON}. */
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /** The text of a schema. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /**
     * Everything that is wrong with the form of the data; none of it repeats what was sent.
     *
     * @param at the pointer of the data in what was sent
     */
    List<FieldProblem> problems(EventType type, JsonNode data, String at) {
        List<FieldProblem> problems = new ArrayList<>(Fractions.in(data, at));
        schemas.get(type).validate(data).stream()
                .map(message -> SchemaFinding.of(message, at))
                .filter(found ->
                        problems.stream().noneMatch(known -> known.pointer().equals(found.pointer())))
                .forEach(problems::add);
        return problems;
    }

    private static String read(String name) {
        String path = "/claim-events/" + name + ".schema.json";
        try (InputStream file = EventSchemas.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no schema " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
