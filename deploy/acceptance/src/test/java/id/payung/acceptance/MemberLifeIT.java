package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member is found, corrected, leaves, and moves to another sponsor. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberLifeIT {

    private static final Map<String, String> KPJ = Map.of("kpj", "12345678901");

    private final Callers callers;
    private final Office office;
    private final Office neighbour;
    private final Caller officer;
    private final Members members;

    MemberLifeIT(Payung payung) {
        callers = new Callers(payung);
        office = Office.open(callers, "MEMBERS");
        neighbour = Office.open(callers, "MEMBERS-NEXT");
        officer = callers.as("officer");
        members = new Members(officer);
    }

    @Test
    void aMemberIsFoundByABodyMaskedForItsSponsorAndNotAtAllForAnother() {
        String row = People.row();
        JsonNode enrollment = office.enroll(row).expecting(201).json();

        JsonNode own = Members.found(office.partner(), row);

        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("id")).isEqualTo(enrollment.path("memberId"));
        assertThat(own.path(0).path("nik").asText()).isEqualTo("6472************");
        assertThat(own.path(0).path("enrollments").path(0).path("sponsor").asText())
                .isEqualTo("MEMBERS");
        assertThat(Members.found(officer, row).path(0).path("nik").asText()).isEqualTo(People.nikOf(row));
        assertThat(Members.found(neighbour.partner(), row)).isEmpty();
        Problems.isProblem(neighbour.partner().get(Members.pathOf(enrollment)), 404, "NOT_FOUND");
        Problems.isProblem(
                officer.post("/v1/members/search", Map.of("nik", People.nikOf(row), "sponsor", "MEMBERS")),
                422,
                "INVALID");
    }

    @Test
    void aSponsorPagesThroughItsMembersByCursorsInBodies() {
        Office paged = Office.open(callers, "MEMBERS-PAGED");
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            members.add(paged.enroll(People.row())
                    .expecting(201)
                    .json()
                    .path("memberId")
                    .asText());
        }
        Map<String, Object> question = new LinkedHashMap<>(Map.of("sponsor", "MEMBERS-PAGED", "limit", 2));

        JsonNode first = paged.partner()
                .post("/v1/members/search", question)
                .expecting(200)
                .json();
        question.put("cursor", first.path("cursor").asText());
        JsonNode second = paged.partner()
                .post("/v1/members/search", question)
                .expecting(200)
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.hasNonNull("cursor")).isFalse();
        List<String> seen = new ArrayList<>(first.path("items").findValuesAsText("id"));
        second.path("items").forEach(member -> seen.add(member.path("id").asText()));
        assertThat(seen).containsAll(members);
        Problems.isProblem(neighbour.partner().post("/v1/members/search", question), 403, "FORBIDDEN");
    }

    @Test
    void aCorrectionNeedsTheVersionThatItsSenderSaw() {
        Caller partner = office.partner();
        String path = Members.pathOf(office.enroll(People.row()).expecting(201).json());
        String seen = Members.seen(partner, path);

        Problems.isProblem(partner.patch(path, KPJ, ""), 428, "PRECONDITION_REQUIRED");
        Answer corrected = partner.patch(path, KPJ, seen).expecting(200);
        Problems.isProblem(partner.patch(path, Map.of("phone", "081200000000"), seen), 412, "STALE_VERSION");

        assertThat(partner.get(path).json().path("kpj").asText()).isEqualTo("12345678901");
        String now = corrected.header("ETag").orElseThrow();
        assertThat(now).isNotEqualTo(seen);
        assertThat(partner.get(path, Map.of("If-None-Match", now)).status()).isEqualTo(304);
        assertThat(partner.get(path, Map.of("If-None-Match", seen)).status()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsCheckedLikeARow() {
        String path = Members.pathOf(office.enroll(People.row()).expecting(201).json());
        String seen = Members.seen(officer, path);

        Answer refused = officer.patch(path, Map.of("birthDate", "1999-12-31", "region", "99.99", "kpj", "1"), seen);

        Problems.isProblem(refused, 422, "INVALID");
        assertThat(refused.json().path("errors").findValuesAsText("code"))
                .contains("NIK_BIRTH_DATE_MISMATCH", "REGION_UNKNOWN");
        assertThat(Members.seen(officer, path)).isEqualTo(seen);
    }

    @Test
    void anEndChangesWhatIsAnsweredNowAndNothingThatWasAnsweredBefore() {
        String row = People.row();
        String after = "2023-10-15T08:00:00+08:00";
        String path = Members.pathOf(office.covers(row));
        Answer before = members.check(row, after, "");
        Map<String, Object> end = Map.of("on", "2023-09-10", "cause", "MOVED");

        Problems.isProblem(office.partner().post(path + "/termination", end), 422, "INVALID");
        officer.post(path + "/termination", end).expecting(200);
        officer.post(path + "/termination", end).expecting(200);

        JsonNode now = members.check(row, after);
        assertThat(now.path("status").asText()).isEqualTo("NOT_COVERED");
        assertThat(now.path("reasons").findValuesAsText("code")).containsExactly("MEMBERSHIP_ENDED");
        assertThat(members.check(row, "2023-09-09T23:59:59+08:00")
                        .path("covered")
                        .asBoolean())
                .isTrue();
        assertThat(members.check(row, after, before.json().path("asKnownAt").asText())
                        .text())
                .isEqualTo(before.text())
                .contains("\"covered\":true");
        assertThat(officer.post(path + "/termination", Map.of("on", "2023-09-11", "cause", "MOVED"))
                        .status())
                .isEqualTo(409);
        JsonNode member = office.partner().get(path).expecting(200).json();
        assertThat(member.path("enrollments").path(0).path("endedOn").asText()).isEqualTo("2023-09-10");
    }

    @Test
    void whoIsTransferredIsWithoutCoverOnNoDay() {
        String row = People.row();
        String path = Members.pathOf(office.covers(row)) + "/transfer";
        Map<String, Object> transfer =
                Map.of("fromSponsor", "MEMBERS", "toSponsor", "MEMBERS-NEXT", "from", "2023-10", "months", 6);

        Problems.isProblem(office.partner().post(path, transfer), 403, "FORBIDDEN");
        Problems.isProblem(
                officer.post(
                        path,
                        Map.of("fromSponsor", "MEMBERS", "toSponsor", "MEMBERS-NEXT", "from", "2024-02", "months", 6)),
                422,
                "TRANSFER_GAP");
        String bill = officer.post(path, transfer)
                .expecting(201)
                .json()
                .path("billNumber")
                .asText();
        assertThat(officer.post(path, transfer)
                        .expecting(200)
                        .json()
                        .path("billNumber")
                        .asText())
                .isEqualTo(bill);

        assertThat(sponsorOn(row, "2023-10-20T08:00:00+08:00")).isEqualTo("MEMBERS");
        neighbour.pays(bill);
        assertThat(sponsorOn(row, "2023-09-30T23:59:59+08:00")).isEqualTo("MEMBERS");
        assertThat(sponsorOn(row, "2023-10-01T00:00:00+08:00")).isEqualTo("MEMBERS-NEXT");
        assertThat(neighbour.bill(bill).path("kind").asText()).isEqualTo("TRANSFER");
    }

    private String sponsorOn(String row, String at) {
        JsonNode coverages = members.check(row, at).path("coverages");
        return coverages.path(0).path("sponsor").asText();
    }
}
