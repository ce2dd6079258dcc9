package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RenewalDecreeTest {

    @Test
    void theDayOfTheDecreeStaysWithTheRenewalAndItsBill() {
        Partner partner = Partner.registered();
        partner.covered(People.someone());

        Response renewal = renew(partner, "2023-12-01");

        assertThat(renewal.statusCode()).isEqualTo(201);
        assertThat(renewal.<String>path("decreeDate")).isEqualTo("2023-12-01");
        assertThat(partner.bill(renewal.path("billNumber")).getString("decreeDate"))
                .isEqualTo("2023-12-01");
        assertThat(renew(partner, "2023-12-01").asString()).isEqualTo(renewal.asString());
        assertThat(renew(partner, "2023-12-02").<String>path("code")).isEqualTo("RENEWAL_DIFFERS");
        assertThat(renew(partner, "2999-01-01").statusCode()).isEqualTo(422);
    }

    private static Response renew(Partner partner, String decreeDate) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sponsor",
                        partner.code(),
                        "reference",
                        "R-1",
                        "from",
                        "2024-01",
                        "months",
                        6,
                        "decreeDate",
                        decreeDate))
                .post("/v1/renewals");
    }
}
