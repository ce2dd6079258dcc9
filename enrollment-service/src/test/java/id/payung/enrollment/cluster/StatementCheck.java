package id.payung.enrollment.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement asks of spread tables that no single server can answer. Read by patterns: it knows how statements are
 * written here, not all of SQL.
 */
final class StatementCheck {

    /** Stands for the table that it shows. */
    private static final Map<String, String> VIEWS = Map.of("coverage_in_force", "coverage");

    private static final Set<String> NO_ALIAS = Set.of(
            "where",
            "set",
            "on",
            "join",
            "left",
            "right",
            "full",
            "cross",
            "inner",
            "natural",
            "order",
            "group",
            "limit",
            "for",
            "using",
            "union",
            "window",
            "returning",
            "and",
            "or",
            "as",
            "offset",
            "having");
    private static final Pattern STATEMENT = Pattern.compile("\\b(select|update|delete|with)\\b");
    private static final Pattern LOCK = Pattern.compile("\\bfor (no key update|update|share|key share)\\b");
    private static final Pattern FIRST_TABLE = Pattern.compile("\\bfrom\\s+(\\w+)");

    private final Map<String, CitusScript.Spread> spread;
    private final Pattern read;
    private final Pattern same;
    private final Pattern sameRow;
    private final Pattern given;

    StatementCheck(CitusScript script) {
        spread = new HashMap<>(script.byTable());
        VIEWS.forEach((view, table) -> spread.put(view, spread.get(table)));
        String tables = String.join("|", spread.keySet());
        String columns = script.spread().stream()
                .map(CitusScript.Spread::column)
                .distinct()
                .collect(Collectors.joining("|", "(", ")"));
        read = Pattern.compile("(?:\\b(?:from|join|update)\\s+|,\\s+(?=\\w+\\s+\\w))(" + tables
                + ")\\b(?!\\s*[.(])(?=\\s+(?:as\\s+)?(\\w+))?");
        same = Pattern.compile("(\\w+)\\." + columns + "\\s*=\\s*(\\w+)\\.\\2\\b");
        sameRow = Pattern.compile("\\((\\w+)\\." + columns + ",[^)]*\\)\\s*=\\s*\\((\\w+)\\.\\2,");
        given = Pattern.compile("\\b" + columns + "\\s*=\\s*\\?");
    }

    List<String> objections(String text) {
        String sql = text.toLowerCase(Locale.ROOT);
        Map<String, CitusScript.Spread> tables = STATEMENT.matcher(sql).find() ? tables(sql) : Map.of();
        List<String> objections = new ArrayList<>();
        if (!lieTogether(sql, tables)) {
            objections.add(tables.values().stream()
                    .map(CitusScript.Spread::table)
                    .sorted()
                    .collect(Collectors.joining(" and ")));
        }
        if (locksSpreadRows(sql) && !given.matcher(sql).find()) {
            objections.add("locks rows of several servers");
        }
        if (!tables.isEmpty() && sql.contains("with recursive")) {
            objections.add("goes from server to server");
        }
        return objections;
    }

    private boolean locksSpreadRows(String sql) {
        Matcher locked = FIRST_TABLE.matcher(sql);
        return LOCK.matcher(sql).find() && locked.find() && spread.containsKey(locked.group(1));
    }

    /** By the name under which the statement speaks of each. */
    private Map<String, CitusScript.Spread> tables(String sql) {
        Map<String, CitusScript.Spread> tables = new TreeMap<>();
        read.matcher(sql).results().forEach(found -> {
            String alias = found.group(2);
            tables.put(alias == null || NO_ALIAS.contains(alias) ? found.group(1) : alias, spread.get(found.group(1)));
        });
        return tables;
    }

    private boolean lieTogether(String sql, Map<String, CitusScript.Spread> tables) {
        Map<String, String> together = new HashMap<>();
        Stream.of(same, sameRow)
                .flatMap(pattern -> pattern.matcher(sql).results())
                .forEach(found -> join(together, found));
        return tables.keySet().stream()
                                .map(alias -> together.getOrDefault(alias, alias))
                                .distinct()
                                .count()
                        <= 1
                && tables.values().stream()
                                .map(CitusScript.Spread::group)
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Whoever stood with the one stands with the other from now on. */
    private static void join(Map<String, String> together, MatchResult found) {
        String one = together.computeIfAbsent(found.group(1), name -> name);
        String other = together.computeIfAbsent(found.group(3), name -> name);
        together.replaceAll((name, first) -> first.equals(other) ? one : first);
    }
}
