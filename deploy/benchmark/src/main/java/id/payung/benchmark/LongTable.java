package id.payung.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A table of a million rows as CSV: region, sponsor and program over ten years that are made up and deleted again. */
final class LongTable {

    private static final long ROWS = 120L * 29 * 150 * 2;

    /** As region, sponsor and program are stored, see {@code Combination} of reporting-service. */
    private static final int TABLE = 0b1101;

    private static final String CELLS =
            """
            insert into coverage_cell (generation, month, combination, region, occupation, sponsor, program, sex,
                                       age_group, covered, in_arrears, contributors, amount)
            select p.generation, m, %d, '35.' || lpad(r::text, 2, '0'), '', 'S-' || s, program, '', '', 5 + r, 0, 5 + r, 1
            from projection p, generate_series(date '2005-01-01', date '2014-12-01', interval '1 month') as m,
                 generate_series(1, 29) as r, generate_series(1, 150) as s, unnest(array['JKK', 'JKM']) as program;
            """
                    .formatted(TABLE);

    /** One for each month: by them it is known when the month was published. */
    private static final String CHANGES =
            """
            insert into coverage_change (generation, publication, cause, month, combination, region, occupation,
                                         sponsor, program, sex, age_group, covered, in_arrears, contributors, amount)
            select distinct on (c.month) c.generation, (select min(publication) from receipt), 'COVERAGE_STARTED',
                   c.month, c.combination, c.region, c.occupation, c.sponsor, c.program, c.sex, c.age_group, c.covered,
                   0, 0, 0
            from coverage_cell c where c.month < date '2015-01-01' order by c.month;
            """;

    private static final List<String> DELETED = List.of(
            "delete from coverage_cell where month < date '2015-01-01';",
            "delete from coverage_change where month < date '2015-01-01';");

    private final Payung payung;

    LongTable(Payung payung) {
        this.payung = payung;
    }

    /** How long it takes to arrive; fails where a row is missing. */
    Figure measure(Path token) {
        Psql database = payung.database("payung_reporting");
        database.seconds(List.of(CELLS, CHANGES));
        try {
            long before = payung.memory().get("reporting");
            long begin = System.nanoTime();
            long lines = new Api()
                    .csvLines("/v1/coverage?groupBy=region,sponsor,program,month&from=2005-01&to=2014-12", token);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (lines != 1 + ROWS) {
                throw new IllegalStateException("Of " + ROWS + " rows " + (lines - 1) + " arrived");
            }
            return new Figure(
                    "CSV of a million rows, region × sponsor × program over 120 months",
                    "s",
                    List.of(seconds),
                    List.of(),
                    "",
                    "whole",
                    String.format(
                            Locale.ROOT,
                            "%,d rows; reporting-service %d MiB before, %d after",
                            ROWS,
                            before,
                            payung.memory().get("reporting")));
        } finally {
            database.seconds(DELETED);
        }
    }
}
