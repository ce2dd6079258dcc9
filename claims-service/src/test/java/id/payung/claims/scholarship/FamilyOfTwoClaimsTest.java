package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A worker who could never work again dies years later: two claims, and the same children go to school. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class FamilyOfTwoClaimsTest {

    private static final String FIRST_BORN = "2013-05-01";
    private static final String SECOND_BORN = "2015-08-17";
    private static final String THIRD_BORN = "2017-02-03";

    private static final List<Map<String, String>> PAPERS = List.of(
            Map.of("kind", "BIRTH_CERTIFICATE", "receivedOn", "2023-05-21"),
            Map.of("kind", "FAMILY_CARD", "receivedOn", "2023-05-21"));

    private final Worker worker = Worker.coveredFor(40);
    private Map<String, Object> accident;

    /** The claim for the accident, which names the first child. */
    private String disabled() {
        accident = Accident.reported(worker);
        Case.send(accident).then().statusCode(201);
        String claim = Case.send(Accident.neverWorksAgain(worker)).path("claimId");
        Case.send(Case.event("documents.received.v1", Map.of("claimId", claim, "documents", PAPERS)))
                .then()
                .statusCode(201);
        return claim;
    }

    /** The claim for the death, whose sender names children in another way. */
    @SuppressWarnings("unchecked")
    private String dead(String... births) {
        Map<String, Object> report = Case.deathWithChildren(worker, "2024-06-05T13:30:00+08:00", new String[0]);
        List<Map<String, Object>> children = new ArrayList<>();
        for (String birth : births) {
            children.add(Map.of(
                    "id",
                    "anak-" + children.size(),
                    "name",
                    "ANAK  REKAAN",
                    "birthDate",
                    birth,
                    "nextSchoolYear",
                    "SD6",
                    "chosen",
                    true));
        }
        ((Map<String, Object>) report.get("data")).put("children", children);
        return Case.send(report).path("claimId");
    }

    @Test
    void keepsTheLedgerOfTheFirstClaim() {
        String first = disabled();
        Schooling.grant(first);
        String second = dead(FIRST_BORN);

        Schooling.grant(second);

        assertThat(ledgers(second).<String>getList("items.id"))
                .isEqualTo(ledgers(first).getList("items.id"));
        assertThat(ledgers(second).<String>getList("items.claimId")).containsExactly(first);
    }

    @Test
    void takesNoProofUnderTheSecondClaim() {
        String first = disabled();
        Schooling.grant(first);
        String second = dead(FIRST_BORN);
        Schooling.grant(second);

        Map<String, Object> said = Schooling.of(second).said(2024, "SD6");
        said.put("childId", "anak-0");
        Case.send(Case.event("education.confirmed.v1", said))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SCHOLARSHIP_OF_ANOTHER_CLAIM"));

        Schooling.of(first).prove(2024, "SD6").then().statusCode(201);
        assertThat(Schooling.of(first).year(2024)).containsEntry("amount", 1_500_000);
    }

    @Test
    void opensALedgerForASecondChildThatOnlyTheSecondClaimNames() {
        String first = disabled();
        Schooling.grant(first);
        String second = dead(FIRST_BORN, SECOND_BORN);

        Schooling.grant(second);

        assertThat(ledgers(second).<String>getList("items.claimId")).containsExactly(first, second);
        assertThat(ledgers(first).<String>getList("items.claimId")).containsExactly(first);
    }

    @Test
    void choosesNoThirdChild() {
        Schooling.grant(disabled());
        String second = dead(SECOND_BORN, THIRD_BORN);
        Case.answerAll(second);
        Case.propose(second, "officer-1").then().statusCode(201);

        Case.confirm(second, "approver-1").then().statusCode(409).body("code", equalTo("SCHOLARSHIP_CHILDREN_CHOSEN"));

        assertThat(ledgers(second).getList("items")).isEmpty();
    }

    @Test
    void goesOnWhileOneOfTheClaimsGrantsIt() {
        String first = disabled();
        Schooling.grant(first);
        String second = dead(FIRST_BORN);
        Schooling.grant(second);

        refuse(first);

        assertThat(ledgers(second).<String>getList("items.status")).containsExactly("ACTIVE");
        assertThat(ledgers(first).<String>getList("items.status")).containsExactly("ACTIVE");
    }

    @Test
    void endsWithTheOnlyClaimThatGrantedIt() {
        String first = disabled();
        Schooling.grant(first);

        refuse(first);

        assertThat(ledgers(first).<String>getList("items.endCause")).containsExactly("DECISION_REPLACED");
    }

    @Test
    void goesOnUnderTheFirstClaimOnceASecondOneGrantsWhatTheFirstDoesNotAnyMore() {
        String first = disabled();
        Schooling.grant(first);
        refuse(first);
        String second = dead(FIRST_BORN);

        Schooling.grant(second);

        assertThat(ledgers(second).<String>getList("items.claimId")).containsExactly(first);
        assertThat(ledgers(second).<String>getList("items.status")).containsExactly("ACTIVE");
    }

    @Test
    void opensOneLedgerWhereBothClaimsAreDecidedAtTheSameMoment() throws Exception {
        List<String> claims = List.of(disabled(), dead(FIRST_BORN));
        List<Callable<Response>> calls = new ArrayList<>();
        for (String claim : claims) {
            Case.answerAll(claim);
            Case.propose(claim, "officer-1").then().statusCode(201);
            calls.add(() -> Case.confirm(claim, "approver-1"));
        }

        ExecutorService approvers = Executors.newFixedThreadPool(calls.size());
        for (Future<Response> answer : approvers.invokeAll(calls)) {
            answer.get().then().statusCode(200);
        }
        approvers.shutdown();

        assertThat(ledgers(claims.get(0)).<String>getList("items.id"))
                .hasSize(1)
                .isEqualTo(ledgers(claims.get(1)).getList("items.id"));
    }

    /** Nobody reports the accident any more, and two persons decide the claim anew. */
    private void refuse(String claim) {
        Case.send(Case.withdrawn(accident)).then().statusCode(201);
        Map<String, Object> denial = Map.of("outcome", "DENIED", "reason", "It was somebody else");
        Case.change("officer", "officer-1", claim, "/proposals", denial).then().statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);
    }

    private static JsonPath ledgers(String claim) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
