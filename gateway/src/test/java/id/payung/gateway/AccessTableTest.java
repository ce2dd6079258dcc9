package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.AccessRow;
import id.payung.platform.testing.AccessRow.Right;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTableTest extends GatewayTest {

    static List<AccessRow> rows() {
        return AccessRow.table();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRoleMayDoWhatTheTableSays(AccessRow row) {
        startClaims(0);
        SoftAssertions answers = new SoftAssertions();

        row.rights().forEach((role, right) -> {
            int status = asked(row.path(), role).statusCode();
            var answer = answers.assertThat(status).as(role + ": " + row);
            if (right == Right.NO) {
                answer.isEqualTo(role.equals("no token") ? 401 : 403);
            } else {
                answer.isNotIn(401, 403, 404);
            }
        });
        answers.assertAll();
    }

    /** What the services and the gateway say of themselves to those who run them is nobody's else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/q/openapi", "/q/health", "/q/health/ready", "/q/metrics", "/metrics", "/v1/events", "/v1", "/q"
            })
    void noRoleReachesWhatIsInside(String path) {
        for (String role : AccessRow.table().get(0).rights().keySet()) {
            assertThat(asked(path, role).statusCode()).as(role).isEqualTo(404);
        }
        assertThat(enrollment.received()).isZero();
    }

    private HttpResponse<String> asked(String path, String role) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        return send(role.equals("no token") ? request : request.header("Authorization", "Bearer " + tokens.of(role)));
    }
}
