package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where no report tells when the worker was born, what enrollment-service has on file is held against the family. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class BirthOnFileTest {

    private static final String DIED = "2023-05-25T13:30:00+08:00";

    private final Worker worker = Worker.coveredFor(40);

    private static List<String> asked(String claim) {
        return Case.claim(claim).getList("questions.code");
    }

    /** With a child that was born on 1 May 2013. */
    private String reported() {
        return Case.send(Case.deathWithChildren(worker, DIED, "SD6")).path("claimId");
    }

    @Test
    void asksAboutAChildThatIsOlderThanTheMemberOnFile() {
        worker.isBornOn("2013-05-01");

        assertThat(asked(reported())).contains("CHILD_OLDER_THAN_PARENT");
    }

    @Test
    void asksAboutADeathBeforeTheBirthOnFile() {
        worker.isBornOn("2023-05-26");

        assertThat(asked(reported())).contains("DEATH_BEFORE_BIRTH");
    }

    @Test
    void asksNothingWhereTheMemberOnFileCanBeTheParent() {
        worker.isBornOn("1985-04-03");

        assertThat(asked(reported())).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksWhereTheReportTellsAnotherDayOfBirth() {
        worker.isBornOn("1985-04-03");
        Map<String, Object> death = Case.deathWithChildren(worker, DIED, "SD6");
        ((Map<String, Object>) death.get("data")).put("birthDate", "1985-03-04");

        String claim = Case.send(death).path("claimId");

        assertThat(asked(claim)).containsExactly("BIRTH_DATES_DISAGREE");
        assertThat(Case.answerAll(claim).getString("state")).isEqualTo("ASSESSED");
    }

    @Test
    void asksNoMoreOnceTheFileWasCorrected() {
        worker.isBornOn("2013-05-01");
        String claim = reported();
        worker.isBornOn("1985-04-03");

        Response renewed = Case.change("officer", "officer-1", claim, "/cover-checks", Map.of());

        renewed.then().statusCode(200);
        assertThat(asked(claim)).isEmpty();
    }
}
