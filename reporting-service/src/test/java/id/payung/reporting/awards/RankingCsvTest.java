package id.payung.reporting.awards;

import static id.payung.reporting.awards.Candidates.company;
import static id.payung.reporting.awards.Candidates.regency;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingCsvTest {

    private static final long SEED = 20_231_123;

    private final Random random = new Random(SEED);

    @Test
    void isEnoughToWorkOutTheRankingAgain() {
        List<NamedCsvRecord> rows = rows(RankingCsv.text(Ranking.of(Formula.load(), candidates())));

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
        long growth = before == 0 ? 10_000 : ratio(covered - before, before);
        long persistence = ratio(number(row, "stillCovered"), covered);
        long weighted = number(row, "coverageWeight") * scale(coverage)
                + number(row, "growthWeight") * scale(growth)
                + number(row, "persistenceWeight") * scale(persistence);
        return (weighted + 50) / 100;
    }

    private static long ratio(long part, long whole) {
        return Math.floorDiv(2 * 10_000 * part + whole, 2 * whole);
    }

    private static long scale(long percent) {
        return Math.max(0, Math.min(10_000, percent));
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
        if (hundredths(one, "total") != hundredths(other, "total")) {
            return hundredths(one, "total") > hundredths(other, "total");
        }
        if (hundredths(one, "coverageScore") != hundredths(other, "coverageScore")) {
            return hundredths(one, "coverageScore") > hundredths(other, "coverageScore");
        }
        return number(one, "covered") > number(other, "covered");
    }

    @Test
    void keepsFiguresOfTheUnrankedToItself() {
        NamedCsvRecord row = rows(RankingCsv.text(Ranking.of(Formula.load(), List.of(regency("64.72", 3, 10, 3, 3)))))
                .get(0);

        assertThat(row.getField("reason")).isEqualTo("TOO_FEW_PERSONS");
        assertThat(row.getField("covered")).isEmpty();
    }

    @Test
    void letsNoNameRunAsAFormula() {
        Candidate named = new Candidate(
                Category.COMPANY_SMALL, "@A", "=1+1, \"PT\"", 10, Optional.empty(), 20, Optional.of(10L), false);

        NamedCsvRecord row = rows(RankingCsv.text(Ranking.of(Formula.load(), List.of(named))))
                .get(0);

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

    private static List<NamedCsvRecord> rows(String text) {
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
