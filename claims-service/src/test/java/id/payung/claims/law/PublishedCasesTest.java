package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Payouts that newspapers published; what they do not say (school years) is given here, as domain.md 3.2 solves it. */
class PublishedCasesTest {
    private static final BenefitLaw LAW = BenefitLaw.load();

    /** the next school years that decompose the published projections */
    private static final Map<String, List<SchoolYear>> CHILDREN = Map.of(
            "C05", List.of(SchoolYear.SD6),
            "C09", List.of(SchoolYear.SMA2),
            "C12", List.of(SchoolYear.TK1, SchoolYear.TK1),
            "C18", List.of(SchoolYear.TK1, SchoolYear.SD5),
            "C28", List.of(SchoolYear.TK2, SchoolYear.SMA3));

    /** the day of the event where the row has only a month, or nothing but a publication */
    private static final Map<String, LocalDate> DAYS =
            Map.of("C23", LocalDate.of(2024, 6, 1), "C28", LocalDate.of(2023, 1, 1));

    @ParameterizedTest(name = "{0}")
    @MethodSource("usableRows")
    void paysWhatWasPublished(String caseId, NamedCsvRecord row) {
        Assessment assessment = LAW.assess(caseOf(row));

        long each = rupiah(row, "total_published_rp") - rupiah(row, "jht_rp") - rupiah(row, "jp_rp");
        int cases = Integer.parseInt(row.getField("cases_n"));
        boolean perHeir = caseId.equals("C11");
        long expected = perHeir ? each : each / cases;
        long tolerance = caseId.equals("C28") ? 1_000_000 : perHeir ? 1_000 : 0;
        boolean scholarshipByYear = caseId.equals("C21");
        long paid = scholarshipByYear
                ? assessment.cashTotal()
                        + assessment
                                .scholarship()
                                .children()
                                .get(0)
                                .years()
                                .get(0)
                                .amount()
                : assessment.total();
        assertThat(paid).isCloseTo(expected, within(tolerance));
        assertThat(assessment.lines()).allMatch(BenefitLine::verified);
        assertThat(assessment.outcome()).isEqualTo(caseId.equals("C29") ? Outcome.PARTLY_GRANTED : Outcome.GRANTED);
    }

    @Test
    void bearsTheWholeCostOfCare() {
        BenefitCase facts = BenefitCase.of(
                        EventFacts.on(LocalDate.of(2022, 3, 12), EventKind.TEMPORARY_DISABILITY, Cause.WORK_ACCIDENT),
                        List.of(RegistrationFacts.bpu(1_000_000, 5, 5)))
                .withCosts(List.of(), TreatmentCosts.none().withCare(1_200_000_000));

        Assessment assessment = LAW.assess(facts);

        assertThat(assessment.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(assessment.total()).isEqualTo(1_200_000_000);
    }

    private static BenefitCase caseOf(NamedCsvRecord row) {
        boolean byWork = row.getField("program").startsWith("JKK");
        LocalDate day = day(row);
        EventFacts event = EventFacts.on(day, EventKind.DEATH, byWork ? Cause.WORK_ACCIDENT : Cause.OTHER);
        List<ChildFacts> children = new ArrayList<>();
        if (rupiah(row, "scholarship_rp") > 0) {
            List<SchoolYear> years = CHILDREN.getOrDefault(row.getField("case_id"), List.of(SchoolYear.PT1));
            for (SchoolYear next : years) {
                int firstYear = day.getMonthValue() < 7 ? day.getYear() : day.getYear() + 1;
                LocalDate born = LocalDate.of(firstYear - 4 - next.ordinal(), 5, 1);
                children.add(ChildFacts.of("child-" + children.size(), born, next));
            }
        }
        return BenefitCase.of(event, registrations(row)).withChildren(children);
    }

    private static List<RegistrationFacts> registrations(NamedCsvRecord row) {
        int months = row.getField("case_id").equals("C29") ? 2 : rupiah(row, "scholarship_rp") > 0 ? 36 : 14;
        String segment = row.getField("segment");
        String wage = row.getField("wage_basis_rp").replaceAll("[^0-9].*", "");
        long income = wage.isEmpty() ? 1_000_000 : Long.parseLong(wage);
        boolean banded = !segment.startsWith("PU") && !segment.startsWith("election");
        RegistrationFacts one =
                banded ? RegistrationFacts.bpu(income, months, months) : RegistrationFacts.pu(income, months, months);
        return row.getField("program").equals("JKM x2") ? List.of(one, one.inJob(2, false)) : List.of(one);
    }

    private static LocalDate day(NamedCsvRecord row) {
        String text = row.getField("event_or_publication_date").replaceAll(" .*", "");
        if (DAYS.containsKey(row.getField("case_id"))) {
            return DAYS.get(row.getField("case_id"));
        }
        return LocalDate.parse(text.length() == 7 ? text + "-01" : text);
    }

    private static long rupiah(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    static Stream<Arguments> usableRows() {
        var in = new InputStreamReader(
                PublishedCasesTest.class.getResourceAsStream("/benefit_cases.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().toList().stream()
                    .filter(row -> row.getField("case_id").startsWith("C"))
                    .filter(row -> row.getField("use_as_test").startsWith("yes")
                            || row.getField("case_id").equals("C28"))
                    .map(row -> Arguments.of(row.getField("case_id"), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
