package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letter to the family, which knows no codes. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DecisionLetterTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";

    @ParameterizedTest
    @CsvSource({
        "id, 'Klaim dikabulkan', 'JKM, kematian 2023-07-05', Santunan kematian, Santunan berkala, Biaya pemakaman",
        "en, 'The claim is granted', 'JKM, death of 2023-07-05', Death grant, Periodic grant, Funeral grant",
    })
    void saysWhatIsPaidAndWhyInTheLanguageAskedFor(
            String language, String outcome, String event, String death, String periodic, String funeral) {
        String id = Case.send(Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6", "SD6"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);

        String letter = Case.as("officer", "officer-1")
                .header("Accept-Language", language)
                .accept("text/plain")
                .get("/v1/claims/" + id + "/decisions/1/letter")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(letter)
                .contains(outcome, event, death, periodic, funeral)
                .contains("42.000.000", "PP 82/2019", "153.000.000")
                .doesNotContain("_GRANT");
    }
}
