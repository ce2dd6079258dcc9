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

/** Writes what a publication changes: the changes with their causes, and the figures that follow from them. */
@ApplicationScoped
class CoverageCells {

    private static final String PLACE = "month, combination, region, occupation, sponsor, program, sex, age_group";
    private static final String FIGURES = "covered, in_arrears, contributors, amount";

    void publish(Connection connection, int generation, long publication, Map<CellChange, Counts> changes)
            throws SQLException {
        copy(connection, generation, publication, changes);
        Database.update(
                connection,
                "insert into coverage_cell as cell (generation, " + PLACE + ", " + FIGURES + ")"
                        + " select generation, " + PLACE + ", sum(covered), sum(in_arrears), sum(contributors),"
                        + " sum(amount) from coverage_new group by generation, " + PLACE
                        + " on conflict (generation, " + PLACE + ") do update set"
                        + " covered = cell.covered + excluded.covered,"
                        + " in_arrears = cell.in_arrears + excluded.in_arrears,"
                        + " contributors = cell.contributors + excluded.contributors,"
                        + " amount = cell.amount + excluded.amount");
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
