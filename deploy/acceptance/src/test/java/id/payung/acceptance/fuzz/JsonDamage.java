package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Makes a sound JSON body wrong, in its tree or in its bytes. */
final class JsonDamage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 900;
    private static final int MANY = 2_000;

    private static final List<String> NO_JSON = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-",
            "\"",
            "\"text\"",
            "[]",
            "{}",
            "[{}]",
            "[null]",
            "{]",
            "{\"a\":",
            "{\"a\":1,}",
            "{'a':1}",
            "// x\n{}",
            "/*x*/{}",
            "NaN",
            "[NaN]",
            "{\"a\":01}",
            "{\"a\":1e999999999}",
            "{}{}",
            "{} x",
            "\uFEFF{}",
            "{\"\\u0000\":1}",
            "{\"\\ud800\":1}",
            "<a/>",
            "a=b&c=d",
            "---\na: b\n",
            "{\"__proto__\":{}}",
            "{\"@class\":\"java.util.HashMap\"}",
            "[\"java.lang.Runtime\",{}]");

    private JsonDamage() {}

    static byte[] bytes(JsonNode sound, Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> dice.of(NO_JSON).getBytes(StandardCharsets.UTF_8);
            case 1 -> cut(text(sound), dice);
            case 2 -> flipped(text(sound), dice);
            case 3 -> sound.toString().getBytes(StandardCharsets.UTF_16);
            case 4 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 5 -> doubled(sound);
            default -> text(damaged(sound.deepCopy(), dice));
        };
    }

    private static JsonNode damaged(JsonNode body, Dice dice) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        if (objects.isEmpty()) {
            return wrongValue(dice);
        }
        ObjectNode target = dice.of(objects);
        List<String> names = names(target);
        if (names.isEmpty() || dice.percent(15)) {
            return withUnknownField(body, target, dice);
        }
        if (dice.percent(15)) {
            target.remove(dice.of(names));
        } else {
            target.set(dice.of(names), wrongValue(dice));
        }
        return body;
    }

    private static JsonNode withUnknownField(JsonNode body, ObjectNode target, Dice dice) {
        target.set(Hostile.text(dice), wrongValue(dice));
        return body;
    }

    private static JsonNode wrongValue(Dice dice) {
        return switch (dice.below(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(dice.percent(50));
            case 2 -> JSON.numberNode(dice.anyLong());
            case 3 -> JSON.numberNode(dice.below(5) - 2);
            case 4 -> JSON.numberNode(new BigDecimal(BigInteger.ONE, dice.of(List.of(-5_000, 400, -400, 5_000))));
            case 5 -> JSON.numberNode(BigInteger.TEN.pow(dice.of(List.of(19, 40, 900))));
            case 6 -> nested(dice);
            case 7 -> many(dice);
            case 8 -> JSON.objectNode().put(Hostile.text(dice), Hostile.text(dice));
            case 9 -> JSON.numberNode(Long.parseLong(Planted.NIKS.get(0)));
            default -> JSON.textNode(Hostile.text(dice));
        };
    }

    private static JsonNode nested(Dice dice) {
        JsonNode nested = JSON.textNode(Hostile.planted(dice));
        for (int i = 0; i < DEEP; i++) {
            nested = i % 2 == 0
                    ? JSON.arrayNode().add(nested)
                    : JSON.objectNode().set("a", nested);
        }
        return nested;
    }

    private static ArrayNode many(Dice dice) {
        ArrayNode many = JSON.arrayNode();
        JsonNode one = dice.percent(50) ? JSON.objectNode() : JSON.textNode(Hostile.shortText(dice));
        for (int i = 0; i < MANY; i++) {
            many.add(one);
        }
        return many;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> name = object.fieldNames(); name.hasNext(); ) {
            names.add(name.next());
        }
        return names;
    }

    private static byte[] doubled(JsonNode sound) {
        String text = sound.toString();
        return (text.endsWith("}") && text.length() > 2
                        ? text.substring(0, text.length() - 1) + "," + text.substring(1)
                        : text + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(byte[] text, Dice dice) {
        return java.util.Arrays.copyOf(text, dice.below(text.length + 1));
    }

    private static byte[] flipped(byte[] text, Dice dice) {
        for (int i = 0; i < 3 && text.length > 0; i++) {
            text[dice.below(text.length)] = dice.bytes(1)[0];
        }
        return text;
    }

    private static byte[] text(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
