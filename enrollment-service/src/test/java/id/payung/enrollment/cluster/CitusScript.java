package id.payung.enrollment.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code deploy/citus.sql} says of each table: the one place where it is said. */
record CitusScript(String sql, List<Spread> spread, List<String> copied, List<String> local) {

    private static final Path FILE = Path.of("..", "deploy", "citus.sql");
    private static final Pattern SPREAD = Pattern.compile(
            "(?m)^select create_distributed_table\\('(\\w+)', '(\\w+)', colocate_with => '(\\w+)'\\);$");
    private static final Pattern COPIED = Pattern.compile("(?m)^select create_reference_table\\('(\\w+)'\\);$");
    private static final Pattern LOCAL = Pattern.compile("(?m)^-- local: (\\w+(?:, \\w+)*) - ");

    /**
     * A table whose rows lie on several servers.
     *
     * @param column by whose value they are spread
     * @param group the first of the tables whose rows of the same value lie together
     */
    record Spread(String table, String column, String group) {

        private static Spread of(MatchResult said) {
            String table = said.group(1);
            return new Spread(table, said.group(2), said.group(3).equals("none") ? table : said.group(3));
        }
    }

    static CitusScript read() {
        try {
            String sql = Files.readString(FILE);
            return new CitusScript(
                    sql,
                    SPREAD.matcher(sql).results().map(Spread::of).toList(),
                    COPIED.matcher(sql).results().map(said -> said.group(1)).toList(),
                    LOCAL.matcher(sql)
                            .results()
                            .flatMap(said -> Arrays.stream(said.group(1).split(", ")))
                            .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The column by whose value each table is spread. */
    Map<String, Spread> byTable() {
        return spread.stream().collect(Collectors.toMap(Spread::table, one -> one));
    }
}
