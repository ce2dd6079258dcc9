package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PlayedAccessTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AccessTableTest extends PlayedAccessTable {

    /** They say whose things they want, so that a refusal tells nothing: whether there is such a sponsor or not. */
    private static final Set<String> NAME_A_SPONSOR = Set.of(
            "GET /v1/bills",
            "POST /v1/enrollments",
            "GET /v1/overlaps",
            "POST /v1/renewals",
            "POST /v1/rosters",
            "GET /v1/rosters",
            "POST /v1/webhooks",
            "GET /v1/webhooks");
    /** They answer everybody; about another's people and sponsors nothing. */
    private static final Set<String> ANSWER_NOTHING =
            Set.of("POST /v1/coverage-checks", "POST /v1/members/search", "GET /v1/sponsors");

    @Test
    void aPartnerReachesItsOwnThingsAndNobodyElses() {
        OwnThings mine = OwnThings.made();
        Partner another = Partner.registered();

        assertThat(OwnThings.questions().keySet()).isEqualTo(ownedEndpoints());
        SoftAssertions answers = new SoftAssertions();
        OwnThings.questions().forEach((endpoint, question) -> {
            Response refused = question.apply(another, mine);
            answers.assertThat(refused.statusCode()).as(endpoint).isEqualTo(statusForOthers(endpoint));
            answers.assertThat(refused.asString())
                    .as(endpoint)
                    .doesNotContain(
                            mine.code(), mine.memberId(), mine.singleWorker().name());
        });
        OwnThings.questions().forEach((endpoint, question) -> {
            Response answered = question.apply(mine.partner(), mine);
            answers.assertThat(answered.statusCode())
                    .as(endpoint + " " + answered.asString())
                    .isNotIn(401, 403, 404)
                    .isLessThan(500);
        });
        answers.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "approver", "bpjs-system", "analyst", "auditor", "admin", "service", "root"})
    void whatSaysNothingOfRolesIsForNobody(String role) {
        Response refused = Partner.as(role).get("/unguarded");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("code")).isEqualTo("FORBIDDEN");
    }

    private static int statusForOthers(String endpoint) {
        if (ANSWER_NOTHING.contains(endpoint)) {
            return 200;
        }
        return NAME_A_SPONSOR.contains(endpoint) ? 403 : 404;
    }
}
