package id.payung.reporting.awards;

import static id.payung.reporting.awards.Candidates.company;
import static id.payung.reporting.awards.Candidates.regency;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingCsvTest {

    private static final long SEED = Long.getLong("payung.seed", 20_231_123);

    private final Random random = new Random(SEED);

    @Test
    void isEnoughToWorkOutTheRankingAgain() {
        workOutAgain(rows(candidates()));
    }

    /** The same table under another formula: nothing of it stands in code alone. */
    @Test
    void isEnoughWhateverTheFormulaSays() {
        Formula formula = Formula.load();
        Scores scores = new Scores(new BigDecimal("5"), new BigDecimal("80"), new BigDecimal("30"));
        List<TieBreak> tieBreak = List.of(TieBreak.PERSONS_COVERED, TieBreak.GROWTH_SCORE);
        Formula other = new Formula(
                formula.description(),
                "of a test",
                formula.reviewed(),
                false,
                formula.note(),
                formula.growthMonths(),
                formula.persistenceMonths(),
                scores,
                tieBreak,
                formula.categories(),
                formula.companySizes());

        workOutAgain(rows(other, candidates()));
    }

    private static void workOutAgain(List<NamedCsvRecord> rows) {
        long places = 0;
        for (NamedCsvRecord row : rows) {
            if (row.getField("reason").isEmpty()) {
                places++;
                assertThat(scoreAgain(row)).as("seed %d, %s", SEED, row).isEqualTo(hundredths(row, "total"));
                assertThat(rankAgain(row, rows)).as("seed %d, %s", SEED, row).isEqualTo(number(row, "rank"));
            }
        }
        assertThat(places).isGreaterThan(100);
    }

    /** From the persons alone, in hundredths of a percent. */
    private static long scoreAgain(NamedCsvRecord row) {
        long covered = number(row, "covered");
        long before = number(row, "coveredTwelveMonthsBefore");
        long coverage = row.getField("denominator").isEmpty() ? 0 : ratio(covered, number(row, "denominator"));
        long growth = before == 0 ? hundredths(row, "growthFromNothing") : scale(row, ratio(covered - before, before));
        long persistence = ratio(number(row, "stillCovered"), covered);
        long weighted = number(row, "coverageWeight") * scale(row, coverage)
                + number(row, "growthWeight") * growth
                + number(row, "persistenceWeight") * scale(row, persistence);
        return (weighted + 50) / 100;
    }

    private static long ratio(long part, long whole) {
        return Math.floorDiv(2 * 10_000 * part + whole, 2 * whole);
    }

    private static long scale(NamedCsvRecord row, long percent) {
        return Math.max(hundredths(row, "leastScore"), Math.min(hundredths(row, "mostScore"), percent));
    }

    /** One more than those who are better. */
    private static long rankAgain(NamedCsvRecord row, List<NamedCsvRecord> rows) {
        return 1
                + rows.stream()
                        .filter(other -> other.getField("reason").isEmpty())
                        .filter(other -> other.getField("category").equals(row.getField("category")))
                        .filter(other -> isBetter(other, row))
                        .count();
    }

    private static boolean isBetter(NamedCsvRecord one, NamedCsvRecord other) {
        List<String> columns = new ArrayList<>(List.of("total"));
        for (String next : one.getField("tieBreak").split("; ")) {
            columns.add(
                    switch (next) {
                        case "COVERAGE_SCORE" -> "coverageScore";
                        case "GROWTH_SCORE" -> "growthScore";
                        case "PERSISTENCE_SCORE" -> "persistenceScore";
                        case "PERSONS_COVERED" -> "covered";
                        default -> throw new IllegalArgumentException(next);
                    });
        }
        return columns.stream()
                        .mapToLong(column -> hundredths(one, column) - hundredths(other, column))
                        .filter(difference -> difference != 0)
                        .findFirst()
                        .orElse(0)
                > 0;
    }

    @Test
    void isEnoughToWorkOutWhoIsRankedAtAll() {
        List<Candidate> candidates = new ArrayList<>(candidates());
        for (int i = 0; i < 50; i++) {
            long covered = 5 + random.nextInt(200);
            candidates.add(regency("63." + i, covered, random.nextInt(3) * 300L, 100, covered));
        }
        candidates.add(Candidate.suppressed(Category.REGENCY, "62.01", "Kota"));
        candidates.add(Candidate.of(Category.COMPANY_SMALL, "S", "PT", 10, Optional.empty(), 10, Optional.empty()));

        List<NamedCsvRecord> rows = rows(candidates);

        assertThat(rows).allSatisfy(row -> assertThat(row.getField("reason"))
                .as("seed %d, %s", SEED, row)
                .isEqualTo(reasonAgain(row)));
        assertThat(rows)
                .extracting(row -> row.getField("reason"))
                .contains("", "SUPPRESSED", "TOO_FEW_PERSONS", "NO_DENOMINATOR", "PERSISTENCE_UNKNOWN");
    }

    /** From the persons and the sizes and weights of the category alone. */
    private static String reasonAgain(NamedCsvRecord row) {
        if (row.getField("covered").isEmpty()) {
            return "SUPPRESSED";
        }
        if (number(row, "covered") < number(row, "minimumPersons")) {
            return "TOO_FEW_PERSONS";
        }
        boolean unmeasured = row.getField("denominator").isEmpty()
                || row.getField("denominator").equals("0");
        if (number(row, "coverageWeight") > 0 && unmeasured) {
            return "NO_DENOMINATOR";
        }
        boolean open = row.getField("stillCovered").isEmpty();
        return number(row, "persistenceWeight") > 0 && open ? "PERSISTENCE_UNKNOWN" : "";
    }

    @Test
    void saysOfWhenAndBySourceWhatItFollows() {
        NamedCsvRecord row =
                rows(List.of(regency("64.72", 500, 1000, 400, 450))).get(0);

        assertThat(row.getField("referenceMonth")).isEqualTo("2023-06");
        assertThat(row.getField("asOf")).isEqualTo("2023-11-23T08:00+08:00");
        assertThat(row.getField("denominatorCode")).isEqualTo("VULNERABLE_WORKERS");
        assertThat(row.getField("denominatorSource")).isEqualTo("Made up");
        assertThat(row.getField("denominatorAsOf")).isEqualTo("2023-01-31");
    }

    @Test
    void keepsFiguresOfFewerThanFivePersonsToItself() {
        NamedCsvRecord row = rows(List.of(regency("64.72", 3, 10, 3, 3))).get(0);

        assertThat(row.getField("reason")).isEqualTo("SUPPRESSED");
        assertThat(row.getField("covered")).isEmpty();
        assertThat(row.getField("growthRaw")).isEmpty();
    }

    @Test
    void letsNoNameRunAsAFormula() {
        Candidate named =
                Candidate.of(Category.COMPANY_SMALL, "@A", "=1+1, \"PT\"", 10, Optional.empty(), 20, Optional.of(10L));

        NamedCsvRecord row = rows(List.of(named)).get(0);

        assertThat(row.getField("name")).isEqualTo("'=1+1, \"PT\"");
        assertThat(row.getField("code")).isEqualTo("'@A");
        assertThat(row.getField("growthRaw")).as("a number stays one").isEqualTo("-50.00");
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            long covered = 60 + random.nextInt(40) * 10L;
            long still = covered - random.nextInt(60);
            long before = random.nextInt(4) * 100L;
            candidates.add(regency("64." + i, covered, random.nextInt(5) * 300L, before, still));
            candidates.add(company(Category.COMPANY_MEDIUM, "S" + i, covered, before, still));
        }
        return candidates;
    }

    private static List<NamedCsvRecord> rows(List<Candidate> candidates) {
        return rows(Formula.load(), candidates);
    }

    private static List<NamedCsvRecord> rows(Formula formula, List<Candidate> candidates) {
        String text = RankingCsv.text(
                formula,
                YearMonth.of(2023, 6),
                OffsetDateTime.parse("2023-11-23T08:00:00+08:00"),
                Ranking.of(formula, candidates));
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static long hundredths(NamedCsvRecord row, String column) {
        String field = row.getField(column);
        return field.isEmpty() ? 0 : Long.parseLong(field.replace(".", ""));
    }
}
