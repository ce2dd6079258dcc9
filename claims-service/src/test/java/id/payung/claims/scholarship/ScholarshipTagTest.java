package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.ChildsEnd;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Whoever has seen a scholarship as it is gets nothing again; a new school year is something new. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ScholarshipTagTest {

    private static Response seen(String child, String tag) {
        return Case.as("officer", "officer-1").header("If-None-Match", tag).get("/v1/scholarships/" + child);
    }

    @Test
    void answersNotModifiedUntilAnythingOfItChanges() {
        Schooling schooling = Schooling.granted("SD6");
        String child = schooling.ledger().getString("id");
        String first = seen(child, "\"none\"").then().statusCode(200).extract().header("ETag");

        seen(child, first).then().statusCode(304).header("ETag", first);

        schooling.prove(2024, "SD6").then().statusCode(201);
        String second = seen(child, first).then().statusCode(200).extract().header("ETag");
        assertThat(second).isNotEqualTo(first);
        ChildsEnd.propose(child, "officer-1", "2024-08-01").then().statusCode(200);
        seen(child, second).then().statusCode(200);
    }
}
