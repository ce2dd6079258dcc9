package id.payung.enrollment.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the service's sources: literals that stand together, with the constants of their file filled in and a
 * question mark for all else.
 */
final class SourceStatements {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String LITERAL = "\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\"";
    private static final Pattern PIECE = Pattern.compile(LITERAL + "|[A-Za-z_]\\w*(?:\\([^()]*\\))?");
    private static final String CHAIN =
            "(?:[A-Z_]{2,}\\s*\\+\\s*)?(?:" + LITERAL + ")(?:\\s*\\+\\s*(?:" + PIECE.pattern() + "))*";
    private static final Pattern TEXT = Pattern.compile(CHAIN);
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+)\\s*=\\s*(" + CHAIN + ")");

    private SourceStatements() {}

    /** Each text, by the name of its file. */
    static Map<String, List<String>> read() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            SourceStatements::in,
                            (one, other) ->
                                    Stream.of(one, other).flatMap(List::stream).toList()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> in(Path file) {
        try {
            return in(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> in(String source) {
        Map<String, String> constants = new HashMap<>();
        CONSTANT.matcher(source)
                .results()
                .forEach(found -> constants.put(found.group(1), text(found.group(2), constants)));
        return TEXT.matcher(source)
                .results()
                .map(found -> text(found.group(), constants))
                .toList();
    }

    private static String text(String chain, Map<String, String> constants) {
        return PIECE.matcher(chain)
                .results()
                .map(piece -> piece.group().startsWith("\"")
                        ? piece.group().replaceAll("^\"+|\"+$", "")
                        : constants.getOrDefault(piece.group(), " ? "))
                .collect(Collectors.joining());
    }
}
