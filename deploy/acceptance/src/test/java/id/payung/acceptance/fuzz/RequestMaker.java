package id.payung.acceptance.fuzz;

import id.payung.acceptance.fuzz.BodyMaker.Body;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the request of a number: every operation in turn, each time with another mixture of sound and wrong. */
final class RequestMaker {

    private static final int WITHOUT_A_FAULT = 25;
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "QUERY");
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/octet-stream",
            "text/csv",
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/merge-patch+json",
            "*/*",
            "nonsense",
            "/",
            "");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/html",
            "image/png",
            "application/pdf",
            "nonsense",
            "a/b;q=9",
            ",,,",
            "application/*",
            "application/problem+json",
            "application/vnd.sdmx.data+json;version=2.0.0",
            "application/vnd.sdmx.data+csv;version=2.0.0");
    private static final List<String> HEADERS = List.of(
            "X-Request-Id",
            "traceparent",
            "Accept-Language",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "Range",
            "Content-Digest",
            "Content-Encoding",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Cookie",
            "Origin",
            "Access-Control-Request-Method",
            "ce-id",
            "ce-type",
            "ce-specversion",
            "ce-source",
            "WebHook-Request-Origin",
            "User-Agent",
            "Referer");

    private final List<Operation> operations;
    private final Plausible plausible;
    private final BodyMaker bodies;
    private final Known known;
    private final long seed;

    RequestMaker(List<Operation> operations, Plausible plausible, BodyMaker bodies, Known known, long seed) {
        this.operations = operations;
        this.plausible = plausible;
        this.bodies = bodies;
        this.known = known;
        this.seed = seed;
    }

    FuzzRequest request(long number) {
        Operation operation = operations.get((int) (number % operations.size()));
        Dice dice = new Dice(seed, number);
        boolean sound = dice.percent(WITHOUT_A_FAULT);
        String method = !sound && dice.percent(4) ? dice.of(METHODS) : operation.method();
        Body body = method.equals("GET") || method.equals("HEAD")
                ? Body.NONE
                : bodies.body(operation, soundPart(sound, dice), dice);
        Map<String, String> headers = headers(operation, body, sound, dice);
        String target = path(operation, soundPart(sound, dice), dice) + query(operation, soundPart(sound, dice), dice);
        return new FuzzRequest(number, operation.name(), method, head(method, target, headers, body), body.bytes());
    }

    /** One wrong part is enough, and reaches deeper than many. */
    private static boolean soundPart(boolean sound, Dice dice) {
        return sound || dice.percent(55);
    }

    private String path(Operation operation, boolean sound, Dice dice) {
        String path = operation.path();
        for (Operation.Parameter parameter : operation.parameters("path")) {
            boolean soundHere = sound || dice.percent(40);
            String value = soundHere
                    ? plausible.text(operation.path(), parameter.name(), parameter.schema(), dice)
                    : Hostile.shortText(dice);
            path = path.replace("{" + parameter.name() + "}", escaped(value, soundHere || dice.percent(80)));
        }
        return sound || dice.percent(92)
                ? path
                : path + dice.of(List.of("/", "/..", ";a=b", "/%2e%2e/x", "/x", "//", "%", "%00"));
    }

    private String query(Operation operation, boolean sound, Dice dice) {
        List<String> parts = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters("query")) {
            if (dice.percent(operation.parameters("query").size() > 6 ? 25 : 50)) {
                String value = sound || dice.percent(50)
                        ? plausible.text(operation.path(), parameter.name(), parameter.schema(), dice)
                        : Hostile.shortText(dice);
                parts.add(escaped(parameter.name(), true) + "=" + escaped(value, sound || dice.percent(85)));
            }
        }
        if (!sound && dice.percent(15)) {
            parts.add(escaped(Hostile.shortText(dice), true) + "=" + escaped(Hostile.shortText(dice), true));
        }
        if (!sound && !parts.isEmpty() && dice.percent(8)) {
            parts.add(parts.get(0));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private Map<String, String> headers(Operation operation, Body body, boolean sound, Dice dice) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "payung.test");
        authorization(operation, sound, dice, headers);
        if (body != Body.NONE) {
            headers.put("Content-Type", sound || dice.percent(85) ? body.mediaType() : dice.of(MEDIA_TYPES));
        }
        if (dice.percent(20)) {
            headers.put("Accept", dice.of(ACCEPTED));
        }
        for (Operation.Parameter parameter : operation.parameters("header")) {
            if (parameter.name().equals("If-Match")) {
                headers.put("If-Match", dice.of(List.of("\"0\"", "\"1\"", "\"2\"", "*")));
            }
        }
        for (int i = sound ? 0 : dice.below(3); i > 0; i--) {
            headers.put(dice.of(HEADERS), Hostile.shortText(dice).replaceAll("[\r\n\u0000]", "_"));
        }
        return headers;
    }

    private void authorization(Operation operation, boolean sound, Dice dice, Map<String, String> headers) {
        int chance = dice.below(100);
        if (sound || chance < 82) {
            headers.put("Authorization", "Bearer " + token(dice.of(operation.roles()), dice));
        } else if (chance < 94) {
            headers.put(
                    "Authorization",
                    "Bearer "
                            + token(
                                    dice.of(known.tokens().keySet().stream()
                                            .sorted()
                                            .toList()),
                                    dice));
        } else if (chance < 97) {
            headers.put(
                    "Authorization",
                    dice.of(List.of("Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer " + Hostile.planted(dice))));
        }
    }

    private String token(String role, Dice dice) {
        return dice.of(known.tokens().getOrDefault(role, known.tokens().get("officer")));
    }

    /** As a careful client writes it, or with the dangerous characters left as they are. */
    private static String escaped(String text, boolean careful) {
        if (careful) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", text.startsWith("/") ? "/" : "%2F");
        }
        return text.replaceAll("[ \r\n\u0000]", "_");
    }

    private static byte[] head(String method, String target, Map<String, String> headers, Body body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != Body.NONE) {
            head.append("Content-Length: ").append(body.bytes().length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
