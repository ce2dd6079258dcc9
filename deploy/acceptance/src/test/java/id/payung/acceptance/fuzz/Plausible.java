package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that a schema and the name of a field make likely to be accepted. */
final class Plausible {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("region", List.of("64.72", "6472", "64", "Balikpapan")),
            Map.entry("occupation", List.of("FISHER", "FARMER", "nelayan")),
            Map.entry("program", List.of("JKK", "JKM")),
            Map.entry("programs", List.of("JKK,JKM", "JKK")),
            Map.entry("groupBy", List.of("region", "month", "region,occupation", "sex", "program")),
            Map.entry("denominator", List.of("VULNERABLE_WORKERS", "LABOUR_FORCE")),
            Map.entry("code", List.of("VULNERABLE_WORKERS", "MEMBERS_SELF_PAID", "LABOUR_FORCE")),
            Map.entry("from", List.of("2023-07", "2026-01")),
            Map.entry("to", List.of("2023-12", "2026-06")),
            Map.entry("month", List.of("2023-07", "2023-12")),
            Map.entry("year", List.of("2023", "2024/2025", "2024")),
            Map.entry("months", List.of("1", "6", "12")),
            Map.entry("limit", List.of("1", "10", "1000")),
            Map.entry("dryRun", List.of("true", "false")),
            Map.entry("outcome", List.of("REJECTED", "ENROLLED")),
            Map.entry("status", List.of("OPEN", "PAID", "ISSUED")),
            Map.entry("kind", List.of("DEATH", "PROVINCE", "VILLAGE")),
            Map.entry("cause", List.of("OTHER", "WORK_ACCIDENT")),
            Map.entry("fund", List.of("APBD", "CSR", "SELF")),
            Map.entry("segment", List.of("BPU", "PU")),
            Map.entry("sex", List.of("M", "F")),
            // a reader may wait; this run may not
            Map.entry("waitSeconds", List.of("0", "1")),
            Map.entry("name", List.of("Wulandari Kusumawardhani", "Orang Rekaan")),
            Map.entry("phone", Planted.PHONES),
            Map.entry("birthDate", List.of("1985-07-01", "1979-03-12")),
            Map.entry("reason", List.of("DECEASED", "Checked", "SPONSOR_DECISION")),
            Map.entry("relation", List.of("SPOUSE", "CHILD")),
            Map.entry("ordinal", List.of("1", "2")),
            Map.entry("line", List.of("2", "3")),
            Map.entry("generation", List.of("1", "2")),
            Map.entry("format", List.of("json", "csv", "sdmx-json")));

    private final ApiDescription api;
    private final Known known;

    Plausible(ApiDescription api, Known known) {
        this.api = api;
        this.known = known;
    }

    /** The value of a parameter of this name. */
    String text(String path, String name, JsonNode schema, Dice dice) {
        return name.equals("path")
                ? dice.of(List.of("/", "/PAYUNG/COVERAGE/1.0", "/dataflow/PAYUNG", "/dataflow/all"))
                : scalar(path, name, api.resolved(schema), dice);
    }

    /** The value of a field of this name. */
    JsonNode value(String path, String name, JsonNode described, Dice dice, int depth) {
        JsonNode schema = alternative(api.resolved(described), dice);
        if (schema.has("properties") && depth < DEEPEST) {
            return object(path, schema, dice, depth);
        }
        if (schema.path("type").asText().equals("array") || schema.has("items")) {
            return array(path, name, schema, dice, depth);
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> JSON.numberNode(integer(name, dice));
            case "number" -> JSON.numberNode(dice.anyDouble() * 100);
            case "boolean" -> JSON.booleanNode(dice.percent(50));
            case "object" -> JSON.objectNode();
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(scalar(path, name, schema, dice));
        };
    }

    private ObjectNode object(String path, JsonNode schema, Dice dice, int depth) {
        ObjectNode made = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || dice.percent(75)) {
                made.set(field.getKey(), value(path, field.getKey(), field.getValue(), dice, depth + 1));
            }
        });
        return made;
    }

    private ArrayNode array(String path, String name, JsonNode schema, Dice dice, int depth) {
        ArrayNode made = JSON.arrayNode();
        int length = depth >= DEEPEST ? 0 : dice.between(0, 2);
        for (int i = 0; i < length; i++) {
            made.add(value(path, name, schema.path("items"), dice, depth + 1));
        }
        return made;
    }

    private JsonNode alternative(JsonNode schema, Dice dice) {
        for (String kind : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(kind).isArray() && !schema.path(kind).isEmpty()) {
                return api.resolved(
                        schema.path(kind).get(dice.below(schema.path(kind).size())));
            }
        }
        return schema;
    }

    private String scalar(String path, String name, JsonNode schema, Dice dice) {
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum")
                    .get(dice.below(schema.path("enum").size()))
                    .asText();
        }
        if (name.toLowerCase(java.util.Locale.ROOT).contains("nik")) {
            return dice.of(Planted.NIKS);
        }
        if (name.equals("sponsor") || name.equals("code") && path.startsWith("/v1/sponsors")) {
            return dice.percent(80) ? known.sponsor() : known.otherSponsor();
        }
        if (BY_NAME.containsKey(name)) {
            return dice.of(BY_NAME.get(name));
        }
        return byFormat(path, name, schema, dice);
    }

    private String byFormat(String path, String name, JsonNode schema, Dice dice) {
        String format = schema.path("format").asText();
        if (format.equals("date") || name.endsWith("On") || name.endsWith("Date")) {
            return dice.of(List.of("2023-08-15", "2023-07-01", "2024-02-29"));
        }
        if (format.equals("date-time") || name.endsWith("At") || name.equals("at") || name.equals("asOf")) {
            return dice.of(List.of("2023-08-15T12:00:00+08:00", "2023-07-01T00:00:00Z"));
        }
        if (format.equals("uuid") || name.toLowerCase(java.util.Locale.ROOT).endsWith("id") || name.equals("number")) {
            return known.id(path, dice);
        }
        return "text-" + dice.below(1_000_000);
    }

    private static long integer(String name, Dice dice) {
        return switch (name) {
            case "months", "job", "ordinal" -> dice.between(1, 6);
            case "amount" -> dice.of(List.of(16_800L, 100_800L, 201_600L, 42_000_000L));
            default -> dice.of(List.of(0L, 1L, 2L, 12L, 1_000_000L, -1L, Long.MAX_VALUE, 4_000_000_000L));
        };
    }
}
