package id.payung.deploy.migration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a migration does to instances of the release before, which go on reading and writing while it runs and after:
 * expand first, contract when nobody uses the old form any more.
 */
final class Narrowing {

    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$");
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\bdrop\\s+(table|column|view|sequence|function|constraint|trigger|default)\\b"),
            Pattern.compile("\\brename\\b"),
            Pattern.compile("\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b"),
            Pattern.compile("\\bset\\s+not\\s+null\\b"),
            // in one column's definition, which a comma, a bracket or the statement's end closes
            Pattern.compile("\\badd\\s+column\\s+(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b"),
            Pattern.compile("\\badd\\s+(constraint|check|unique|exclude)\\b(?![^;]*\\bnot\\s+valid\\b)"),
            Pattern.compile("\\bcreate\\s+unique\\s+index\\b"));

    private Narrowing() {}

    /** The first words that take something away or forbid it; empty where there are none. */
    static List<String> in(String sql) {
        String statements = COMMENT.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT);
        return FORMS.stream()
                .flatMap(form -> form.matcher(statements).results())
                .map(found -> found.group().replaceAll("\\s+", " "))
                .toList();
    }

    /** Whether the migration says since when nobody needs the old form. */
    static boolean isDeclared(String sql) {
        return sql.lines().findFirst().orElse("").matches("-- contract: since \\S+ .+");
    }
}
