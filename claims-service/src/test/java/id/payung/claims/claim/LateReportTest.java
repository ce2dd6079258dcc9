package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.casefile.AccidentReported;
import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.DeathReported;
import id.payung.claims.casefile.DiseaseReported;
import id.payung.claims.casefile.EventData;
import id.payung.claims.cover.Cover;
import id.payung.claims.cover.CoverAnswer;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Cause;
import id.payung.claims.law.Flag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice 24 hours: from the hour of an accident, or from the end of the day where nobody says the hour. */
class LateReportTest {

    private static final String NIK = "6472010101800001";
    private static final LegalFacts LEGAL = new LegalFacts(BenefitLaw.load().deadlines());

    @ParameterizedTest
    @CsvSource({
        "2025-03-03T22:30:00+08:00, false", // to the minute
        "2025-03-03T22:30:01+08:00, true",
    })
    void countsFromTheHourOfAnAccident(OffsetDateTime received, boolean late) {
        assertThat(isLate(accident("2025-03-01T22:30:00+08:00"), received)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-03T00:00:01+08:00, false", // 48 hours of the beginning of the day
        "2025-03-04T00:00:00+08:00, false",
        "2025-03-04T00:00:01+08:00, true",
    })
    void countsFromTheEndOfTheDayWhereNoHourIsKnown(OffsetDateTime received, boolean late) {
        assertThat(isLate(disease(), received)).isEqualTo(late);
        assertThat(isLate(accident("2025-02-28T16:00:00Z"), received)).isEqualTo(late);
        assertThat(isLate(deathOfAccident(), received)).isEqualTo(late);
    }

    private static boolean isLate(EventData report, OffsetDateTime received) {
        CaseFile file = CaseFile.fold(
                List.of(new CaseEvent("/wards/1", "A", "reported", received, received.toInstant(), report)));
        return LEGAL.of(file, uncovered(received), Map.of(), false)
                .circumstances()
                .flags()
                .contains(Flag.LATE_REPORT);
    }

    private static EventData accident(String at) {
        return new AccidentReported(
                NIK,
                OffsetDateTime.parse(at),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static EventData disease() {
        return new DiseaseReported(
                NIK,
                LocalDate.of(2025, 3, 1),
                "J62",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Who died on the next day of an accident of which only the day is told. */
    private static EventData deathOfAccident() {
        return new DeathReported(
                NIK,
                OffsetDateTime.parse("2025-03-02T07:00:00+08:00"),
                Cause.WORK_ACCIDENT,
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Cover uncovered(OffsetDateTime at) {
        CoverAnswer nothing = new CoverAnswer(
                CoverAnswer.Status.NOT_COVERED,
                at,
                at,
                List.of(),
                List.of(),
                0,
                0,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new Cover(nothing, nothing);
    }
}
