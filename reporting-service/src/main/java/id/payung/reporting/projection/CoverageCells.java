package id.payung.reporting.projection;

import id.payung.platform.database.BinaryCopy;
import id.payung.platform.database.Database;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.CellChange;
import id.payung.reporting.tally.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what a publication changes: the changes with their causes, and the figures that follow from them. */
@ApplicationScoped
class CoverageCells {

    private static final String PLACE = "month, combination, region, occupation, sponsor, program, sex, age_group";
    private static final String FIGURES = "covered, in_arrears, contributors, amount";
    private static final String ADDED = "select " + PLACE + ", sum(covered) as covered, sum(in_arrears) as in_arrears,"
            + " sum(contributors) as contributors, sum(amount) as amount from coverage_new group by " + PLACE;

    /**
     * Adds what changes to the figures. An upsert would not do: its proposed row of a negative change breaks the
     * constraint that no figure is below zero, before it finds the cell that it changes.
     */
    void publish(Connection connection, int generation, long publication, Map<CellChange, Counts> changes)
            throws SQLException {
        copy(connection, generation, publication, changes);
        Database.update(
                connection,
                "merge into coverage_cell cell using (" + ADDED + ") as added"
                        + " on cell.generation = ? and (" + place("cell") + ") = (" + place("added") + ")"
                        + " when matched then update set covered = cell.covered + added.covered,"
                        + " in_arrears = cell.in_arrears + added.in_arrears,"
                        + " contributors = cell.contributors + added.contributors,"
                        + " amount = cell.amount + added.amount"
                        + " when not matched then insert (generation, " + PLACE + ", " + FIGURES + ")"
                        + " values (?, " + place("added") + ", added.covered, added.in_arrears, added.contributors,"
                        + " added.amount)",
                generation,
                generation);
    }

    private static String place(String table) {
        return Stream.of(PLACE.split(", ")).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    private static void copy(Connection connection, int generation, long publication, Map<CellChange, Counts> changes)
            throws SQLException {
        Database.update(
                connection,
                "create temp table if not exists coverage_new (like coverage_change) on commit delete rows");
        BinaryCopy copy = new BinaryCopy("coverage_new", "generation, publication, cause, " + PLACE + ", " + FIGURES);
        changes.forEach((change, counts) -> {
            copy.row().smallint(generation).bigint(publication).text(change.cause());
            place(copy, change);
            copy.bigint(counts.covered())
                    .bigint(counts.inArrears())
                    .bigint(counts.contributors())
                    .bigint(counts.amount());
        });
        copy.send(connection);
        Database.update(connection, "insert into coverage_change select * from coverage_new");
    }

    private static void place(BinaryCopy copy, CellChange change) {
        Cell cell = change.cell();
        copy.date(change.month().atDay(1))
                .smallint(cell.combination())
                .text(cell.region())
                .text(cell.occupation())
                .text(cell.sponsor())
                .text(cell.program())
                .text(cell.sex())
                .text(cell.ageGroup());
    }
}
