package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sponsor is registered, changed by those who saw it, and kept within its quota. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SponsorLifeIT {

    private final Callers callers;
    private final Caller admin;

    SponsorLifeIT(Payung payung) {
        callers = new Callers(payung);
        admin = callers.as("admin");
    }

    private Answer changes(String sponsor, Map<String, Object> change) {
        String path = "/v1/sponsors/" + sponsor;
        return admin.patch(path, change, admin.get(path).header("ETag").orElseThrow());
    }

    @Test
    void theSameSponsorAgainIsTheSameAndAnotherUnderItsCodeIsNot() {
        Map<String, Object> sponsor =
                new HashMap<>(Map.of("code", "SAME", "name", "Desa Satu", "kind", "VILLAGE", "fund", "APBD"));
        JsonNode first = admin.post("/v1/sponsors", sponsor).expecting(201).json();

        JsonNode again = admin.post("/v1/sponsors", sponsor).expecting(200).json();
        sponsor.put("fund", "CSR");

        assertThat(again).isEqualTo(first);
        assertThat(admin.post("/v1/sponsors", sponsor).status()).isEqualTo(409);
        Problems.isProblem(callers.as("officer").post("/v1/sponsors", sponsor), 403, "FORBIDDEN");
    }

    @Test
    void aPartnerSeesItsOwnSponsorAndThatIsAll() {
        Caller partner = Office.open(callers, "SEEN").partner();
        Office.open(callers, "UNSEEN");

        assertThat(partner.get("/v1/sponsors")
                        .expecting(200)
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .containsExactly("SEEN");
        assertThat(partner.get("/v1/sponsors/SEEN")
                        .expecting(200)
                        .json()
                        .path("fund")
                        .asText())
                .isEqualTo("APBD");
        Problems.isProblem(partner.get("/v1/sponsors/UNSEEN"), 404, "NOT_FOUND");
        assertThat(admin.get("/v1/sponsors?limit=1000")
                        .expecting(200)
                        .json()
                        .path("items")
                        .findValuesAsText("code"))
                .contains("SEEN", "UNSEEN");
    }

    @Test
    void aChangeNeedsTheVersionThatItsSenderSaw() {
        Office.open(callers, "CHANGED");
        String path = "/v1/sponsors/CHANGED";
        String seen = admin.get(path).expecting(200).header("ETag").orElseThrow();
        Map<String, Object> change = Map.of("legalBasis", "Pergub 19/2023");

        Problems.isProblem(admin.patch(path, change, ""), 428, "PRECONDITION_REQUIRED");
        JsonNode changed = admin.patch(path, change, seen).expecting(200).json();
        Problems.isProblem(admin.patch(path, change, seen), 412, "STALE_VERSION");

        assertThat(changed.path("legalBasis").asText()).isEqualTo("Pergub 19/2023");
        assertThat(admin.get(path).json()).isEqualTo(changed);
        assertThat(admin.get(path, Map.of("If-None-Match", seen)).status()).isEqualTo(200);
        assertThat(callers.as("auditor")
                        .get("/v1/audit/enrollment?kind=sponsor&id=CHANGED")
                        .expecting(200)
                        .json()
                        .path("items")
                        .findValuesAsText("action"))
                .hasSize(2);
    }

    @Test
    void aQuotaHoldsUntilItIsRaised() {
        Office office = Office.open(callers, "QUOTA", Map.of("quota", 1));

        JsonNode job = office.worked("SK-QUOTA", People.roster(2));
        String late = People.row();
        Problems.isProblem(office.enroll(late), 409, "QUOTA_EXCEEDED");
        changes("QUOTA", Map.of("quota", 2)).expecting(200);

        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(1);
        assertThat(job.path("countsByCode").path("QUOTA_EXCEEDED").asInt()).isEqualTo(1);
        office.enroll(late).expecting(201);
        Problems.isProblem(changes("QUOTA", Map.of("quota", 1)), 409, "QUOTA_BELOW_PLACES");
    }

    @Test
    void fourEyesAreAskedForFromTheNextRosterOn() {
        Office office = Office.open(callers, "LATER-FOUR");
        assertThat(office.worked("SK-1", People.roster(1)).path("status").asText())
                .isEqualTo("COMPLETED");

        changes("LATER-FOUR", Map.of("approvalRequired", true)).expecting(200);

        assertThat(office.worked("SK-2", People.roster(1)).path("status").asText())
                .isEqualTo("AWAITING_APPROVAL");
        assertThat(callers.as("approver")
                        .get("/v1/rosters?sponsor=LATER-FOUR")
                        .expecting(200)
                        .json()
                        .path("items")
                        .findValuesAsText("status"))
                .containsExactly("COMPLETED", "AWAITING_APPROVAL");
    }
}
