package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A NIK turns out to be wrong: the member gets the right one, or is one with whoever had it. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NikCorrectionIT {

    private final Office office;
    private final Office neighbour;
    private final Caller officer;
    private final Members members;

    NikCorrectionIT(Payung payung) {
        Callers callers = new Callers(payung);
        office = Office.open(callers, "NIKS");
        neighbour = Office.open(callers, "NIKS-NEXT");
        officer = callers.as("officer");
        members = new Members(officer);
    }

    private Answer correctsNik(String path, String row, String seen) {
        return officer.post(
                path + "/nik-correction",
                ClaimDesk.json(Map.of("nik", People.nikOf(row), "reason", "Identity card seen")),
                Map.of("Content-Type", "application/json", "If-Match", seen));
    }

    @Test
    void aCorrectedNikIsFoundAndTheWrongOneIsNotAnyMore() {
        String wrong = People.row();
        String right = People.withAnotherNumber(wrong);
        String path = Members.pathOf(office.covers(wrong));
        Answer before = members.check(wrong, Office.IN_THE_PERIOD, "");

        Problems.isProblem(correctsNik(path, right, "\"999\""), 412, "STALE_VERSION");
        Answer corrected = correctsNik(path, right, Members.seen(officer, path)).expecting(200);

        assertThat(corrected.json().path("nik").asText()).isEqualTo(People.nikOf(right));
        assertThat(Members.found(officer, wrong)).isEmpty();
        assertThat(members.check(right, Office.IN_THE_PERIOD).path("covered").asBoolean())
                .isTrue();
        assertThat(members.check(wrong, Office.IN_THE_PERIOD).path("covered").asBoolean())
                .isFalse();
        assertThat(members.check(
                                wrong,
                                Office.IN_THE_PERIOD,
                                before.json().path("asKnownAt").asText())
                        .text())
                .isEqualTo(before.text());
        Problems.isProblem(correctsNik(path, "0000000000000000,", Members.seen(officer, path)), 422, "INVALID");
    }

    @Test
    void twoMembersWhoAreOnePersonBecomeOneWithTheirWholeHistory() {
        String wrong = People.row();
        String right = People.withAnotherNumber(wrong);
        JsonNode duplicate = office.covers(wrong);
        JsonNode remaining = office.enroll(right, "2024-01", 3).expecting(201).json();
        office.pays(remaining.path("billNumber").asText());

        Answer merged = correctsNik(Members.pathOf(duplicate), right, Members.seen(officer, Members.pathOf(duplicate)))
                .expecting(200);

        assertThat(merged.json().path("id")).isEqualTo(remaining.path("memberId"));
        Problems.isProblem(officer.get(Members.pathOf(duplicate)), 404, "NOT_FOUND");
        assertThat(members.check(right, Office.IN_THE_PERIOD).path("covered").asBoolean())
                .isTrue();
        assertThat(members.check(right, "2024-03-15T08:00:00+08:00")
                        .path("contributionMonths")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void whoIsCoveredTwiceForOneJobIsNotMerged() {
        String one = People.row();
        String other = People.withAnotherNumber(one);
        JsonNode member = office.covers(one);
        neighbour.covers(other);

        Problems.isProblem(
                correctsNik(Members.pathOf(member), other, Members.seen(officer, Members.pathOf(member))),
                409,
                "MERGE_OVERLAP");

        assertThat(Members.found(officer, one)).hasSize(1);
        assertThat(Members.found(officer, other)).hasSize(1);
    }
}
