package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SponsorTest {

    @Test
    void aQuotaStaysWhereNothingIsSaidOfItAndIsLiftedByNull() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("quota", 1));
        partner.enrolled(People.someone());

        Response renamed = change(partner, "{\"name\": \"Renamed\"}");
        int whileLimited = partner.enroll(People.someone(), "2023-07", 6).statusCode();
        Response lifted = change(partner, "{\"quota\": null}");

        assertThat(renamed.<Integer>path("quota")).isEqualTo(1);
        assertThat(whileLimited).isEqualTo(409);
        assertThat(lifted.statusCode()).isEqualTo(200);
        assertThat(lifted.<Integer>path("quota")).isNull();
        partner.enrolled(People.someone());
        partner.enrolled(People.someone());
        assertThat(change(partner, "{\"quota\": 2}").<String>path("code")).isEqualTo("QUOTA_BELOW_PLACES");
        assertThat(change(partner, "{\"quota\": 3}").<Integer>path("quota")).isEqualTo(3);
        assertThat(partner.enroll(People.someone(), "2023-07", 6).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "99999999999", "\"many\"", "[]", "true"})
    void aQuotaIsAWholeNumberOfPlaces(String quota) {
        Partner partner = Partner.registered();

        Response refused = change(partner, "{\"quota\": " + quota + "}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsExactly("/quota");
    }

    private static Response change(Partner partner, String body) {
        String path = "/v1/sponsors/" + partner.code();
        return Partner.as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", Partner.as("admin").get(path).header("ETag"))
                .body(body)
                .patch(path);
    }
}
