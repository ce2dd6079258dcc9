package id.payung.reporting.awards;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.payung.platform.web.FormulaGuard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ranking as one table, from which anybody can work it out again, also who is ranked at all: every figure, score and
 * weight stands in it, with its date and source, and in each row how percents are scored and what decides between equals. RFC 4180; no name can be run as a formula.
 */
public final class RankingCsv {

    private static final List<String> FIRST_COLUMNS = List.of(
            "formulaVersion",
            "referenceMonth",
            "asOf",
            "category",
            "minimumPersons",
            "leastScore",
            "mostScore",
            "growthFromNothing",
            "tieBreak",
            "rank",
            "code",
            "name",
            "covered",
            "denominatorCode",
            "denominator",
            "denominatorSource",
            "denominatorAsOf",
            "coveredTwelveMonthsBefore",
            "stillCovered");

    private RankingCsv() {}

    /**
     * Header and rows, the ranked first.
     *
     * @param month persons are counted on its last day
     * @param asOf until when everything was known that the ranking follows
     */
    public static String text(Formula formula, YearMonth month, OffsetDateTime asOf, Ranking ranking) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header());
            rows(ranking)
                    .forEach(row -> csv.writeRecord(cells(formula, List.of(month.toString(), asOf.toString()), row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** One line: a place or, with empty rank and total, the reason why there is none. */
    private record Row(
            Category category,
            String rank,
            String code,
            String name,
            Optional<Candidate> candidate,
            List<Measured> measured,
            String total,
            String reason) {}

    private static Stream<Row> rows(Ranking ranking) {
        Stream<Row> placed = ranking.placements().stream()
                .map(place -> new Row(
                        place.candidate().category(),
                        String.valueOf(place.rank()),
                        place.candidate().code(),
                        place.candidate().name(),
                        Optional.of(place.candidate()),
                        place.measured(),
                        place.total().toPlainString(),
                        ""));
        Stream<Row> unplaced = ranking.unplaced().stream()
                .map(one -> new Row(
                        one.category(),
                        "",
                        one.code(),
                        one.name(),
                        one.candidate(),
                        one.measured(),
                        "",
                        one.reason().name()));
        return Stream.concat(placed, unplaced);
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

    private static List<String> cells(Formula formula, List<String> dates, Row row) {
        Formula.CategoryRule rule = formula.of(row.category());
        List<String> cells = new ArrayList<>();
        cells.add(formula.version());
        cells.addAll(dates);
        cells.addAll(List.of(
                row.category().name(),
                String.valueOf(rule.minimumPersons()),
                formula.scores().least().toPlainString(),
                formula.scores().most().toPlainString(),
                formula.scores().growthFromNothing().toPlainString(),
                formula.tieBreak().stream().map(TieBreak::name).collect(Collectors.joining("; ")),
                row.rank(),
                FormulaGuard.guard(row.code()),
                FormulaGuard.guard(row.name())));
        cells.addAll(figures(row.candidate()));
        for (Indicator indicator : Indicator.values()) {
            Optional<Measured> measured = row.measured().stream()
                    .filter(one -> one.indicator() == indicator)
                    .findFirst();
            cells.add(text(measured.flatMap(Measured::raw)));
            cells.add(text(measured.flatMap(Measured::score)));
            cells.add(String.valueOf(rule.weight(indicator)));
        }
        cells.addAll(List.of(row.total(), row.reason()));
        return cells;
    }

    private static List<String> figures(Optional<Candidate> candidate) {
        return List.of(
                text(candidate.map(Candidate::covered)),
                text(candidate.flatMap(Candidate::denominatorCode)),
                text(candidate.flatMap(Candidate::denominator)),
                FormulaGuard.guard(text(candidate.flatMap(Candidate::denominatorSource))),
                text(candidate.flatMap(Candidate::denominatorAsOf)),
                text(candidate.map(Candidate::coveredTwelveMonthsBefore)),
                text(candidate.flatMap(Candidate::stillCovered)));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
