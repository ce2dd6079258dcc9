package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies for an operation: sound ones, damaged ones, and what is no body of its kind at all. */
final class BodyMaker {

    private static final int TOO_LARGE = 1_200_000;
    private static final String HEADER = "nik,name,birth_date,sex,region,occupation,income,phone";
    private final Plausible plausible;
    private final List<JsonNode> events;

    /** @param events examples of every type */
    BodyMaker(Plausible plausible, List<JsonNode> events) {
        this.plausible = plausible;
        this.events = events;
    }

    /** A body and what it says it is. */
    record Body(String mediaType, byte[] bytes) {
        static final Body NONE = new Body("", new byte[0]);
    }

    Body body(Operation operation, boolean sound, Dice dice) {
        if (operation.bodies().isEmpty()) {
            return dice.percent(95) ? Body.NONE : new Body("application/json", dice.bytes(20));
        }
        if (!sound && dice.below(1_000) == 0) {
            return new Body("application/json", new byte[TOO_LARGE]);
        }
        String mediaType = dice.of(List.copyOf(operation.bodies().keySet()));
        JsonNode schema = operation.bodies().get(mediaType);
        if (mediaType.equals("application/json")) {
            return json(mediaType, plausible.value(operation.path(), "", schema, dice, 0), sound, dice);
        }
        if (operation.path().equals("/v1/claim-events")) {
            return event(sound, dice);
        }
        return new Body(mediaType, table(mediaType, sound, dice));
    }

    private static Body json(String mediaType, JsonNode body, boolean sound, Dice dice) {
        byte[] bytes = sound ? body.toString().getBytes(StandardCharsets.UTF_8) : JsonDamage.bytes(body, dice);
        return new Body(mediaType, bytes);
    }

    private Body event(boolean sound, Dice dice) {
        ObjectNode event = dice.of(events).deepCopy();
        event.put("id", "fuzz-" + dice.below(100_000));
        if (event.path("data") instanceof ObjectNode data && data.has("nik")) {
            data.put("nik", dice.of(Planted.NIKS));
        }
        if (dice.percent(20)) {
            return json(
                    "application/cloudevents-batch+json",
                    JsonNodeFactory.instance.arrayNode().add(event).add(event),
                    sound,
                    dice);
        }
        return json("application/cloudevents+json", event, sound, dice);
    }

    private static byte[] table(String mediaType, boolean sound, Dice dice) {
        if (mediaType.contains("spreadsheet")) {
            return dice.percent(50)
                    ? dice.bytes(400)
                    : ("PK\u0003\u0004" + Hostile.text(dice)).getBytes(StandardCharsets.UTF_8);
        }
        if (!sound && dice.percent(10)) {
            return dice.bytes(300);
        }
        StringBuilder text = new StringBuilder(mediaType.equals("text/csv") ? HEADER + "\n" : "");
        for (int row = dice.between(0, 4); row >= 0; row--) {
            text.append(mediaType.equals("text/csv") ? csv(sound, dice) : ndjson(sound, dice))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(boolean sound, Dice dice) {
        String wrong = sound ? "FISHER" : Hostile.text(dice);
        return dice.of(Planted.NIKS) + "," + dice.of(Planted.NAMES) + ",1985-07-01,F,64.72," + wrong + ",1000000,"
                + dice.of(Planted.PHONES);
    }

    private static String ndjson(boolean sound, Dice dice) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("nik", dice.of(Planted.NIKS)).put("name", dice.of(Planted.NAMES));
        row.put("birth_date", "1985-07-01").put("sex", "F").put("region", "64.72");
        row.put("occupation", sound ? "FISHER" : Hostile.text(dice));
        return sound ? row.toString() : new String(JsonDamage.bytes(row, dice), StandardCharsets.UTF_8);
    }
}
