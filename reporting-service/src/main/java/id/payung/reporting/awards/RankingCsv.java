package id.payung.reporting.awards;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.payung.platform.web.FormulaGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ranking as one table, from which anybody can work it out again: every figure, score and weight stands in it. RFC
 * 4180; no name can be run as a formula.
 */
public final class RankingCsv {

    private static final List<String> FIRST_COLUMNS = List.of(
            "formulaVersion",
            "category",
            "rank",
            "code",
            "name",
            "covered",
            "denominator",
            "coveredTwelveMonthsBefore",
            "stillCovered");

    private RankingCsv() {}

    /** Header and rows, the ranked first. */
    public static String text(Ranking ranking) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            write(ranking, csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Ranking ranking, CsvWriter csv) {
        List<String> header = header();
        csv.writeRecord(header);
        ranking.placements().forEach(placement -> csv.writeRecord(row(ranking.formulaVersion(), placement)));
        ranking.unplaced().forEach(one -> csv.writeRecord(row(ranking.formulaVersion(), one, header.size())));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(FIRST_COLUMNS);
        for (Indicator indicator : Indicator.values()) {
            String name = indicator.name().toLowerCase(Locale.ROOT);
            header.addAll(List.of(name + "Raw", name + "Score", name + "Weight"));
        }
        header.addAll(List.of("total", "reason"));
        return header;
    }

    private static List<String> row(String formulaVersion, Placement placement) {
        Candidate candidate = placement.candidate();
        List<String> row = new ArrayList<>(List.of(
                formulaVersion,
                candidate.category().name(),
                String.valueOf(placement.rank()),
                FormulaGuard.guard(candidate.code()),
                FormulaGuard.guard(candidate.name()),
                String.valueOf(candidate.covered()),
                text(candidate.denominator()),
                String.valueOf(candidate.coveredTwelveMonthsBefore()),
                text(candidate.stillCoveredWithoutSmallNumbers())));
        placement
                .measured()
                .forEach(one -> row.addAll(List.of(text(one.raw()), text(one.score()), String.valueOf(one.weight()))));
        row.addAll(List.of(placement.total().toPlainString(), ""));
        return row;
    }

    private static List<String> row(String formulaVersion, Ranking.Unplaced unplaced, int columns) {
        List<String> row = new ArrayList<>(List.of(
                formulaVersion,
                unplaced.category().name(),
                "",
                FormulaGuard.guard(unplaced.code()),
                FormulaGuard.guard(unplaced.name())));
        while (row.size() < columns - 1) {
            row.add("");
        }
        row.add(unplaced.reason().name());
        return row;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
