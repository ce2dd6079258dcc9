package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A claim waits for the papers of what it grants, and for no other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class PapersTest {

    private static final String DIED = "2024-06-05T13:30:00+08:00";

    /** The papers of a death of which some are not there; the child was born on this day. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> death(Worker worker, String born, String next, List<String> lacking) {
        Map<String, Object> event = lacking(Case.deathWithChildren(worker, DIED, next), lacking);
        Map<String, Object> data = (Map<String, Object>) event.get("data");
        Map<String, Object> child = new HashMap<>(((List<Map<String, Object>>) data.get("children")).get(0));
        child.put("birthDate", born);
        data.put("children", List.of(child));
        return event;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lacking(Map<String, Object> event, List<String> kinds) {
        Map<String, Object> data = (Map<String, Object>) event.get("data");
        List<Map<String, String>> papers = new ArrayList<>((List<Map<String, String>>) data.get("documents"));
        papers.removeIf(paper -> kinds.contains(paper.get("kind")));
        data.put("documents", papers);
        return event;
    }

    private static Map<String, Object> heir(String relation, boolean claimant) {
        return Map.of(
                "id",
                relation.toLowerCase(Locale.ROOT),
                "name",
                "Waris Rekaan",
                "relation",
                relation,
                "birthDate",
                "1984-03-02",
                "claimant",
                claimant,
                "account",
                Map.of("bank", "Bank Rekaan", "number", "0000123456", "holder", "Waris Rekaan"));
    }

    /** A death that leaves these people, with the papers of every death and no more. */
    private static Map<String, Object> leaving(List<Map<String, Object>> heirs) {
        Map<String, Object> event = lacking(Case.death(Worker.covered(), DIED), List.of("MARRIAGE_BOOK"));
        Case.replaceHeirs(event, heirs);
        return event;
    }

    private static List<String> missing(Map<String, Object> event) {
        String id = Case.send(event).then().statusCode(201).extract().path("claimId");
        return Case.claim(id).getList("documents.missing");
    }

    @Test
    void asksNoSchoolOfAToddler() {
        Map<String, Object> event = death(Worker.coveredFor(40), "2023-01-10", "TK1", List.of("SCHOOL_CERTIFICATE"));

        String id = Case.send(event).path("claimId");

        assertThat(Case.claim(id).getList("documents.missing")).isEmpty();
        assertThat(Case.claim(id).getString("state")).isNotEqualTo("AWAITING_DOCUMENTS");
    }

    @Test
    void asksForTheBirthCertificateOfAChildWhoseSchoolingIsGranted() {
        assertThat(missing(death(Worker.coveredFor(36), "2013-05-01", "SD6", List.of("BIRTH_CERTIFICATE"))))
                .containsExactly("BIRTH_CERTIFICATE");
    }

    @Test
    void asksForNoneWhereContributionsAreTooFewForASchooling() {
        List<String> papers = List.of("BIRTH_CERTIFICATE", "SCHOOL_CERTIFICATE");

        assertThat(missing(death(Worker.coveredFor(35), "2013-05-01", "SD6", papers)))
                .isEmpty();
    }

    @Test
    void asksForThePapersOfAChildAfterATotalDisability() {
        Worker worker = Worker.covered();
        Case.send(Accident.reported(worker)).then().statusCode(201);

        List<String> missing = missing(Accident.neverWorksAgain(worker));

        assertThat(missing).containsExactlyInAnyOrder("BIRTH_CERTIFICATE", "FAMILY_CARD");
    }

    @Test
    void asksForTheMarriageBookOfAWidowWhoInherits() {
        assertThat(missing(leaving(List.of(heir("SPOUSE", false), heir("CHILD", false)))))
                .containsExactly("MARRIAGE_BOOK");
    }

    @Test
    void asksForNoneWhereAChildClaimsForAll() {
        assertThat(missing(leaving(List.of(heir("SPOUSE", false), heir("CHILD", true)))))
                .isEmpty();
    }

    @Test
    void asksForNoneAfterADeathByWork() {
        Worker worker = Worker.covered();
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.healedAfter(worker, 30)).then().statusCode(201);

        Map<String, Object> death = Accident.diedOfIt(worker, "2023-06-01T04:00:00+08:00");

        assertThat(missing(lacking(death, List.of("MARRIAGE_BOOK", "CLAIM_FORM"))))
                .isEmpty();
    }

    @Test
    void asksForTheDecisionOfACourtWhereNobodyOfTheLawsListInherits() {
        assertThat(missing(leaving(List.of(heir("OTHER", true))))).containsExactly("COURT_DECISION");
    }

    @Test
    void asksForNoneWhereAnHeirOfTheListIsThere() {
        assertThat(missing(leaving(List.of(heir("PARENT", true), heir("OTHER", false)))))
                .isEmpty();
    }

    @Test
    void asksForTheWillOnlyWhereItDecidesWhoInherits() {
        assertThat(missing(leaving(List.of(heir("PARENT", false), heir("WILL", false)))))
                .isEmpty();
        assertThat(missing(leaving(List.of(heir("OTHER", true), heir("WILL", false)))))
                .containsExactly("NOTARIAL_WILL");
    }
}
