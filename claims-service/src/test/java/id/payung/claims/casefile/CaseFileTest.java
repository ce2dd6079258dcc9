package id.payung.claims.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.payung.claims.law.Cause;
import id.payung.claims.law.EventKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

    private static final long SEED = Long.getLong("payung.seed", 20261122);

    private final CaseEvent accident = Events.at(
            1,
            "A",
            EventType.ACCIDENT_REPORTED,
            "{'nik': '6472010101800001', 'occurredAt': '2023-02-21T10:00:00+08:00', 'job': 2, 'birthDate': '1980-01-01',"
                    + " 'heirs': [{'id': 'w', 'name': 'Sri', 'relation': 'SPOUSE'}],"
                    + " 'documents': [{'kind': 'CHRONOLOGY', 'receivedOn': '2023-06-03'}]}");
    private final CaseEvent papers = Events.at(
            2,
            "B",
            EventType.DOCUMENTS_RECEIVED,
            "{'nik': '6472010101800001', 'caseKind': 'ACCIDENT', 'caseDate': '2023-02-21',"
                    + " 'documents': [{'kind': 'CHRONOLOGY', 'receivedOn': '2023-06-02'}],"
                    + " 'heirs': [{'id': 'w', 'name': 'Sri Wahyuni', 'relation': 'SPOUSE', 'claimant': true}]}");
    private final CaseEvent bill = Events.at(
            3,
            "C",
            EventType.TREATMENT_BILLED,
            "{'nik': '6472010101800001', 'caseKind': 'ACCIDENT', 'caseDate': '2023-02-21', 'reference': 'R1',"
                    + " 'facility': 'RSUD', 'payee': 'FACILITY', 'billedOn': '2023-05-01', 'costs': {'careCost': 700000},"
                    + " 'transport': [{'mode': 'LAND', 'cost': 250000}]}");
    private final CaseEvent conclusion = Events.at(
            4,
            "D",
            EventType.ACCIDENT_CONCLUDED,
            "{'nik': '6472010101800001', 'accidentDate': '2023-02-21', 'endState': 'PARTIAL_ANATOMICAL_DISABILITY',"
                    + " 'concludedOn': '2023-05-20', 'temporaryDisabilityDays': 60,"
                    + " 'disabilities': [{'part': 'LEFT_THUMB', 'lossPercent': 100}],"
                    + " 'treatment': {'denturesCost': 100000}}");

    @Test
    void putsTogetherWhatTheEventsSay() {
        CaseFile file = CaseFile.fold(List.of(accident, papers, bill, conclusion));

        assertThat(file.kind()).contains(CaseKind.ACCIDENT);
        assertThat(file.cause()).isEqualTo(Cause.WORK_ACCIDENT);
        assertThat(file.eventAt()).contains(OffsetDateTime.parse("2023-02-21T10:00:00+08:00"));
        assertThat(file.endState()).contains(EventKind.PARTIAL_ANATOMICAL_DISABILITY);
        assertThat(file.job()).hasValue(2);
        assertThat(file.temporaryDisabilityDays()).isEqualTo(60);
        assertThat(file.treatment().careCost()).isEqualTo(700_000);
        assertThat(file.treatment().denturesCost()).isEqualTo(100_000);
        assertThat(file.transport()).hasSize(1);
        assertThat(file.documents()).containsEntry(DocumentKind.CHRONOLOGY, LocalDate.parse("2023-06-02"));
        assertThat(file.heirs()).extracting(Heir::name).containsExactly("Sri Wahyuni");
        assertThat(file.reporter()).contains(accident.key());
        assertThat(file.withdrawn()).isFalse();
        assertThat(file.questions()).isEmpty();
    }

    @Test
    void isTheSameInAnyOrderAndWithDoubles() {
        List<CaseEvent> all = new ArrayList<>(List.of(
                accident,
                papers,
                bill,
                conclusion,
                correction(5, "E", "C", bill, "'careCost': 900000"),
                correction(6, "F", "E", bill, "'careCost': 950000"),
                withdrawal(7, "G", "B")));
        CaseFile expected = CaseFile.fold(all);
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);

        for (int round = 0; round < 200; round++) {
            Collections.shuffle(all, random);
            List<CaseEvent> doubled = new ArrayList<>(all);
            doubled.addAll(all.subList(0, random.nextInt(all.size())));
            assertThat(CaseFile.fold(doubled))
                    .as("seed " + SEED + ", round " + round)
                    .isEqualTo(expected);
        }
        assertThat(expected.treatment().careCost()).isEqualTo(950_000);
    }

    @Test
    void readsALateReportInThePlaceOfItsOwnTime() {
        CaseEvent late = Events.at(
                0,
                "Z",
                EventType.ACCIDENT_REPORTED,
                "{'nik': '6472010101800001', 'occurredAt': '2023-02-21T09:00:00+08:00', 'job': 1}");

        assertThat(CaseFile.fold(List.of(accident, late)).job()).hasValue(2);
    }

    @Test
    void holdsWhatACorrectionReplacedOnceTheCorrectionIsWithdrawn() {
        CaseEvent correction = correction(5, "E", "C", bill, "'careCost': 900000");

        assertThat(CaseFile.fold(List.of(accident, bill, correction))
                        .treatment()
                        .careCost())
                .isEqualTo(900_000);
        assertThat(CaseFile.fold(List.of(accident, bill, correction, withdrawal(6, "F", "E")))
                        .treatment()
                        .careCost())
                .isEqualTo(700_000);
    }

    @Test
    void letsACorrectionOfAnotherKindOfReportCorrectNothing() {
        CaseEvent wrong = correction(5, "E", "A", bill, "'careCost': 900000");

        assertThat(CaseFile.fold(List.of(accident, wrong))).isEqualTo(CaseFile.fold(List.of(accident)));
    }

    @Test
    void isWithdrawnWhenNoReportIsLeft() {
        CaseFile file = CaseFile.fold(List.of(accident, papers, withdrawal(5, "E", "A")));

        assertThat(file.withdrawn()).isTrue();
        assertThat(file.kind()).isEmpty();
        assertThat(CaseFile.fold(List.of()).withdrawn()).isTrue();
    }

    @Test
    void takesTheDeathForTheEndOfAnAccident() {
        CaseEvent death = Events.at(
                9,
                "T",
                EventType.DEATH_REPORTED,
                "{'nik': '6472010101800001', 'diedAt': '2023-05-25T01:00:00+08:00', 'cause': 'WORK_ACCIDENT',"
                        + " 'accidentDate': '2023-02-21'}");

        CaseFile file = CaseFile.fold(List.of(accident, conclusion, death));

        assertThat(death.data().caseName()).isEqualTo(accident.data().caseName());
        assertThat(file.endState()).contains(EventKind.DEATH);
        assertThat(file.diedAt()).isPresent();
        assertThat(file.eventAt()).contains(OffsetDateTime.parse("2023-02-21T10:00:00+08:00"));
    }

    @Test
    void asksAboutAChildThatInheritsAsAboutOneThatStudies() {
        CaseEvent death = Events.at(
                9,
                "T",
                EventType.DEATH_REPORTED,
                "{'nik': '6472010101800001', 'diedAt': '2023-05-25T01:00:00+08:00', 'cause': 'WORK_ACCIDENT',"
                        + " 'accidentDate': '2023-02-21',"
                        + " 'heirs': [{'id': 'c', 'name': 'Ani', 'relation': 'CHILD', 'birthDate': '1979-12-31'},"
                        + " {'id': 'p', 'name': 'Ibu', 'relation': 'PARENT', 'birthDate': '1955-12-31'}]}");

        assertThat(CaseFile.fold(List.of(accident, death)).questions())
                .containsExactly(CaseFile.Question.CHILD_OLDER_THAN_PARENT);
    }

    @Test
    void asksAboutWhatCannotAllBeTrue() {
        CaseEvent death = Events.at(
                9,
                "T",
                EventType.DEATH_REPORTED,
                "{'nik': '6472010101800001', 'diedAt': '2023-02-21T01:00:00+08:00', 'cause': 'WORK_ACCIDENT',"
                        + " 'children': [{'id': 'c', 'name': 'Ani', 'birthDate': '1979-12-31'},"
                        + " {'id': 'd', 'name': 'Adi', 'birthDate': '2023-12-19'}],"
                        + " 'heirs': [{'id': 'h', 'name': 'X', 'relation': 'SPOUSE', 'nik': '6472010101800001'}]}");

        assertThat(CaseFile.fold(List.of(accident, death)).questions())
                .containsExactly(
                        CaseFile.Question.ACCIDENT_AFTER_DEATH,
                        CaseFile.Question.CHILD_BORN_TOO_LATE,
                        CaseFile.Question.CHILD_OLDER_THAN_PARENT,
                        CaseFile.Question.HEIR_IS_DECEASED);
    }

    /** The child is born on 31 December 1979, the death is of 21 February 2023. */
    @ParameterizedTest
    @CsvSource({
        "1979-12-30, ",
        "1979-12-31, CHILD_OLDER_THAN_PARENT",
        "2023-02-21, CHILD_OLDER_THAN_PARENT",
        "2023-02-22, CHILD_OLDER_THAN_PARENT DEATH_BEFORE_BIRTH"
    })
    void goesByTheDayOfBirthOnFileWhereNoReportTellsOne(LocalDate onFile, String asked) {
        CaseFile file = CaseFile.fold(List.of(ofDeath(""))).knowingMember(Optional.of(onFile));

        assertThat(file.questions())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(asked == null ? new String[0] : asked.split(" "));
        // it may be corrected there
        assertThat(file.knowingMember(Optional.empty())).isEqualTo(CaseFile.fold(List.of(ofDeath(""))));
    }

    @ParameterizedTest
    @CsvSource({"1980-01-01, false", "1980-01-02, true", "1960-01-01, true"})
    void asksWhereTheReportsTellAnotherDayOfBirthThanTheMemberHas(LocalDate onFile, boolean asked) {
        CaseFile told = CaseFile.fold(List.of(ofDeath(", 'birthDate': '1980-01-01'")));

        CaseFile file = told.knowingMember(Optional.of(onFile));

        assertThat(file.questions().contains(CaseFile.Question.BIRTH_DATES_DISAGREE))
                .isEqualTo(asked);
        assertThat(file.bornOn()).contains(LocalDate.of(1980, 1, 1));
        assertThat(file.questions()).contains(CaseFile.Question.CHILD_OLDER_THAN_PARENT);
    }

    private static CaseEvent ofDeath(String more) {
        return Events.at(
                9,
                "T",
                EventType.DEATH_REPORTED,
                "{'nik': '6472010101800001', 'diedAt': '2023-02-21T01:00:00+08:00', 'cause': 'OTHER',"
                        + " 'children': [{'id': 'c', 'name': 'Ani', 'birthDate': '1979-12-31'}]" + more + "}");
    }

    @ParameterizedTest
    @CsvSource({"2023-02-20, true", "2023-02-21, false", "2023-02-22, false"})
    void asksAboutAnAccidentOfADayAfterTheDeathOfAnotherCase(LocalDate diedOn, boolean asked) {
        CaseFile file = CaseFile.fold(List.of(accident)).knowingOfDeath(Optional.of(diedOn));

        assertThat(file.questions().contains(CaseFile.Question.ACCIDENT_AFTER_DEATH))
                .isEqualTo(asked);
        // what is confirmed there may be taken back
        assertThat(file.knowingOfDeath(Optional.empty())).isEqualTo(CaseFile.fold(List.of(accident)));
    }

    @Test
    void countsTheDayOfDeathInWita() {
        EventData shortBeforeMidnight = Events.read(
                EventType.DEATH_REPORTED,
                "{'nik': '6472010101800001', 'diedAt': '2023-02-21T16:30:00Z', 'cause': 'WORK_ACCIDENT'}");

        assertThat(shortBeforeMidnight.caseName())
                .contains(CaseName.accident(Events.NIK, LocalDate.parse("2023-02-22")));
    }

    @Test
    void survivesBeingWrittenAndRead() throws JsonProcessingException {
        CaseFile file = CaseFile.fold(List.of(accident, papers, bill, conclusion));

        assertThat(Events.MAPPER.readValue(Events.MAPPER.writeValueAsString(file), CaseFile.class))
                .isEqualTo(file);
    }

    private static CaseEvent correction(int hour, String id, String corrects, CaseEvent like, String costs) {
        TreatmentBilled bill = (TreatmentBilled) like.data();
        return Events.at(
                hour,
                id,
                EventType.REPORT_CORRECTED,
                "{'corrects': {'source': '/wards/1', 'id': '" + corrects + "'}, 'data': {'nik': '"
                        + bill.nik().orElseThrow() + "', 'caseKind': 'ACCIDENT', 'caseDate': '2023-02-21',"
                        + " 'reference': 'R1', 'facility': 'RSUD', 'payee': 'FACILITY', 'billedOn': '2023-05-01',"
                        + " 'costs': {" + costs + "}}}");
    }

    private static CaseEvent withdrawal(int hour, String id, String withdraws) {
        return Events.at(
                hour,
                id,
                EventType.REPORT_WITHDRAWN,
                "{'withdraws': {'source': '/wards/1', 'id': '" + withdraws + "'}, 'reason': 'sent by mistake'}");
    }
}
