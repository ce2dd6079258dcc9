package id.payung.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What no answer may be, whatever was asked. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    /** Words that only a stack trace or the message of a driver has. */
    private static final List<String> INSIDES = List.of(
            "Exception",
            "\tat ",
            "id.payung.",
            "org.postgresql",
            "org.hibernate",
            "io.quarkus",
            "io.vertx",
            "com.fasterxml",
            "java.lang",
            "Quarkus",
            "Vert.x",
            "SQLSTATE",
            "select ",
            "insert into");

    private static final Set<Integer> REFUSED_UNSEEN = Set.of(400, 414, 431);
    private static final List<String> BANNERS = List.of("Server", "X-Powered-By", "Via");

    private Judge() {}

    /** Why an answer is wrong; nothing when it is in order. */
    static Optional<String> complaint(FuzzRequest request, RawAnswer answer) {
        List<String> complaints = new ArrayList<>();
        if (refusedByTheFramework(answer)) {
            return Optional.empty();
        }
        if (answer.status() >= 500 && answer.status() != 503 && !isNotImplemented(request, answer)) {
            complaints.add("a fault of ours: " + answer.status());
        }
        if (answer.status() >= 400) {
            error(request, answer).ifPresent(complaints::add);
        }
        headers(answer).ifPresent(complaints::add);
        return complaints.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", complaints));
    }

    /** What is no HTTP at all is refused before anything of ours sees it; nothing of it can come back. */
    private static boolean refusedByTheFramework(RawAnswer answer) {
        return REFUSED_UNSEEN.contains(answer.status()) && answer.head().size() <= 3 && answer.body().length == 0;
    }

    /** What the standard of an interface knows and we have not: said by its own code, and no fault. */
    private static boolean isNotImplemented(FuzzRequest request, RawAnswer answer) {
        boolean said = request.method().equals("HEAD") || answer.text().contains("\"NOT_IMPLEMENTED\"");
        return answer.status() == 501 && said;
    }

    private static Optional<String> error(FuzzRequest request, RawAnswer answer) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("an error that is no problem");
        }
        if (request.method().equals("HEAD")) {
            return Optional.empty();
        }
        String text = answer.text();
        return noProblem(text, answer.status())
                .or(() -> trace(text))
                .or(() ->
                        INSIDES.stream().filter(text::contains).findFirst().map(word -> "shows its insides: " + word));
    }

    private static Optional<String> noProblem(String text, int status) {
        try {
            JsonNode problem = JSON.readTree(text);
            boolean whole = CODE.matcher(problem.path("code").asText()).matches()
                    && problem.path("status").asInt() == status
                    && !problem.path("title").asText().isBlank()
                    && !problem.path("detail").asText().isBlank();
            return whole ? Optional.empty() : Optional.of("a problem without code, status, title or detail");
        } catch (JsonProcessingException unreadable) {
            return Optional.of("a problem that cannot be read");
        }
    }

    private static Optional<String> headers(RawAnswer answer) {
        String head = String.join("\n", answer.head());
        if (answer.header("X-Content-Type-Options").filter("nosniff"::equals).isEmpty()
                || answer.header("X-Request-Id").isEmpty()
                || answer.header("Cache-Control").isEmpty()) {
            return Optional.of("a header is missing");
        }
        if (answer.header("X-Injected").isPresent()) {
            return Optional.of("a header was injected");
        }
        return trace(head).or(() -> BANNERS.stream()
                .filter(name -> answer.header(name).isPresent())
                .findFirst()
                .map(name -> "a banner: " + name));
    }

    /** A planted value, as it is or as an address spells it. */
    static Optional<String> trace(String text) {
        return Planted.TRACES.stream()
                .filter(text::contains)
                .findFirst()
                .map(value -> "a planted value of " + value.getBytes(StandardCharsets.UTF_8).length
                        + " characters came back");
    }
}
