package id.payung.enrollment.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What Citus would refuse of a schema, by the rules that it publishes: asked of PostgreSQL's own catalog. */
final class SpreadSchema {

    private static final String PLACES =
            """
            with spread as (
                select to_regclass(s.name) as rel, s.name, s.col, s.grp
                from unnest(?::text[], ?::text[], ?::text[]) as s (name, col, grp)),
            copied as (select to_regclass(c.name) as rel, c.name from unnest(?::text[]) as c (name)),
            local as (select to_regclass(l.name) as rel, l.name from unnest(?::text[]) as l (name)),
            placed as (select rel, name from spread union all select rel, name from copied
                       union all select rel, name from local),
            key as (
                select s.*, a.attnum, a.attnotnull, a.atttypid
                from spread s left join pg_attribute a on a.attrelid = s.rel and a.attname = s.col)
            """;

    private static final List<String> RULES = List.of(
            """
            select relname || ' has no place' from pg_class
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
              and relname not in (select name from placed)
            """,
            "select name || ' has two places' from placed group by name having count(*) > 1",
            "select name || ' is no table' from placed where rel is null",
            "select name || '.' || col || ' may be empty' from key where rel is not null and attnotnull is not true",
            """
            select k.name || ' is spread by another type than ' || g.name
            from key k join key g on g.name = k.grp where k.atttypid <> g.atttypid
            """,
            """
            select i.indexrelid::regclass || ' does not carry ' || k.col
            from key k join pg_index i on i.indrelid = k.rel and i.indisunique
            where not k.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1])
            """,
            """
            select c.conname || ' does not ask for the same ' || k.col
            from key k join pg_constraint c on c.conrelid = k.rel and c.contype = 'x'
            where not exists (select from unnest(c.conkey, c.conexclop) as e (att, op) join pg_operator o on o.oid = e.op
                              where e.att = k.attnum and o.oprname = '=')
            """,
            """
            select c.conname || ' points to another server'
            from pg_constraint c
            left join key f on f.rel = c.conrelid
            left join key t on t.rel = c.confrelid
            where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not case
                when f.rel is not null and t.rel is not null then f.grp = t.grp and exists (
                    select from unnest(c.conkey, c.confkey) as p (here, there)
                    where p.here = f.attnum and p.there = t.attnum)
                when f.rel is not null then c.confrelid in (select rel from copied)
                else t.rel is null and c.confrelid not in (select rel from copied)
                    and c.conrelid not in (select rel from copied)
                end
            """,
            """
            select t.tgname || ' is a trigger of ' || t.tgrelid::regclass from pg_trigger t
            where not t.tgisinternal and t.tgrelid in (select rel from spread union all select rel from copied)
            """);

    private final CitusScript script;

    SpreadSchema(CitusScript script) {
        this.script = script;
    }

    List<String> objections(Connection connection) throws SQLException {
        List<String> objections = new ArrayList<>();
        for (String rule : RULES) {
            objections.addAll(asked(connection, PLACES + rule));
        }
        return objections;
    }

    private List<String> asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, said(CitusScript.Spread::table));
            statement.setObject(2, said(CitusScript.Spread::column));
            statement.setObject(3, said(CitusScript.Spread::group));
            statement.setObject(4, script.copied().toArray(String[]::new));
            statement.setObject(5, script.local().toArray(String[]::new));
            return strings(statement.executeQuery());
        }
    }

    private String[] said(Function<CitusScript.Spread, String> what) {
        return script.spread().stream().map(what).toArray(String[]::new);
    }

    /** Every unique key there is: its table, columns and condition. */
    static List<String> uniqueKeys(Connection connection) throws SQLException {
        return strings(
                connection
                        .createStatement()
                        .executeQuery(
                                """
                        select regexp_replace(pg_get_indexdef(i.indexrelid), '.* ON public.(\\S+) USING \\w+ ', '\\1 ')
                        from pg_index i join pg_class c on c.oid = i.indrelid
                        where i.indisunique and c.relnamespace = 'public'::regnamespace
                        """));
    }

    /** Every foreign key: from which table to which. */
    static List<String> foreignKeys(Connection connection) throws SQLException {
        return strings(
                connection
                        .createStatement()
                        .executeQuery(
                                """
                        select conrelid::regclass || ' to ' || confrelid::regclass from pg_constraint
                        where contype = 'f' and connamespace = 'public'::regnamespace
                        """));
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        try (rows) {
            Stream.Builder<String> strings = Stream.builder();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings.build().toList();
        }
    }
}
