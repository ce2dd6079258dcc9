package id.payung.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.payung.platform.testing.AccessRow.Right;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays {@code contracts/access.md} over HTTP: every endpoint, every role, somebody without one, and nobody. */
public abstract class PlayedAccessTable {

    private static final String NOBODY = "01a2053e-95f5-773f-bf4c-c9608ac1f1c7";
    private static final Set<String> READS = Set.of("GET", "OPTIONS");
    /** Refused behind the door of roles and before anything is done. */
    private static final Map<String, String> HARMLESS = Map.of("nobodyReadsThis", "1");

    private static final List<String> COLUMNS = List.of(
            "partner",
            "officer",
            "approver",
            "bpjs-system",
            "analyst",
            "auditor",
            "admin",
            "service",
            "no role",
            "no token");

    static List<AccessRow> rows() {
        return AccessRow.table();
    }

    @Test
    void everyEndpointStandsInTheTableOnce() {
        List<String> written = rows().stream().map(AccessRow::endpoint).toList();

        assertThat(written)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Endpoint.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRoleMayDoWhatTheTableSays(AccessRow row) {
        Endpoint endpoint = Endpoint.all().get(row.endpoint());

        assertThat(row.rights().keySet()).containsExactlyElementsOf(COLUMNS);
        SoftAssertions answers = new SoftAssertions();
        row.rights().forEach((role, right) -> {
            Response answer = asked(endpoint, tokenOf(role));
            String what = role + ": " + row.endpoint() + " → " + answer.statusCode() + " " + answer.asString();
            if (right == Right.NO) {
                boolean stranger = role.equals("no token");
                answers.assertThat(answer.statusCode()).as(what).isEqualTo(stranger ? 401 : 403);
                answers.assertThat(answer.<String>path("code"))
                        .as(what)
                        .isEqualTo(stranger ? "UNAUTHENTICATED" : "FORBIDDEN");
            } else {
                answers.assertThat(answer.statusCode())
                        .as(what)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
        });
        answers.assertAll();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTokenThatContradictsItselfIsGoodForNothing(AccessRow row) {
        Endpoint endpoint = Endpoint.all().get(row.endpoint());
        String partnerAndMore = token("[\"partner\",\"officer\",\"approver\",\"analyst\",\"admin\"]", "\"ANY\"");
        boolean forPartners = row.rights().get("partner") != Right.NO;
        assumeFalse(isPublic(row));

        assertThat(refusal(asked(endpoint, partnerAndMore))).isIn("403 ROLES_CONTRADICT", "403 FORBIDDEN");
        for (String noSponsor : List.of("", "null", "\" \"", "7", "[\"ANY\"]")) {
            assertThat(refusal(asked(endpoint, token("[\"partner\"]", noSponsor))))
                    .as("sponsor " + noSponsor)
                    .isEqualTo(forPartners ? "403 SPONSOR_MISSING" : "403 FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "[\"root\",\"Officer\",\"officer \"]"})
    void groupsThatAreNoRolesOpenNoDoor(String groups) {
        rows().stream()
                .filter(row -> !isPublic(row))
                .map(row -> Endpoint.all().get(row.endpoint()))
                .forEach(endpoint -> assertThat(refusal(asked(endpoint, token(groups, ""))))
                        .as(endpoint.name())
                        .isEqualTo("403 FORBIDDEN"));
    }

    @Test
    void noForgedTokenOpensADoor() {
        Endpoint endpoint = Endpoint.all().get(rows().get(0).endpoint());
        SoftAssertions answers = new SoftAssertions();

        TestKeys.hostile().all().forEach((badBecause, token) -> answers.assertThat(refusal(asked(endpoint, token)))
                .as(badBecause)
                .isEqualTo("401 UNAUTHENTICATED"));
        answers.assertAll();
        assertThat(asked(endpoint, TestKeys.hostile().signed(Map.of())).statusCode())
                .isLessThan(401);
    }

    @Test
    void aTokenStandsInOneHeaderAndNowhereElse() {
        String token = Tokens.of("officer");
        String path = address(Endpoint.all().get(rows().get(0).endpoint()).path());

        Response inQuery = given().queryParam("access_token", token).get(path);
        Response inCookie =
                given().cookie("Bearer", token).cookie("access_token", token).get(path);
        Response twice = given().headers(new Headers(
                        new Header("Authorization", "Bearer " + token), new Header("Authorization", "Bearer " + token)))
                .get(path);

        assertThat(refusal(inQuery)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(refusal(inCookie)).isEqualTo("401 UNAUTHENTICATED");
        assertThat(refusal(twice)).isEqualTo("400 BAD_REQUEST");
    }

    private static boolean isPublic(AccessRow row) {
        return row.rights().get("no token") == Right.YES;
    }

    private static String token(String groups, String sponsor) {
        return TestKeys.hostile().signed(Map.of("groups", groups, "sponsor", sponsor));
    }

    private static String refusal(Response answer) {
        boolean explained = answer.contentType().contains("json");
        return answer.statusCode() + " " + (explained ? answer.path("code") : "");
    }

    /** One service proves it with an endpoint of its own; the others have the same setting. */
    @Test
    void whatSaysNothingOfRolesIsForNobodyBySetting() {
        assertThat(ConfigProvider.getConfig()
                        .getValue("quarkus.security.jaxrs.deny-unannotated-endpoints", Boolean.class))
                .isTrue();
    }

    /** The endpoints where a partner sees only what is its own; each needs a test of its own. */
    protected static Set<String> ownedEndpoints() {
        return rows().stream()
                .filter(row -> row.rights().containsValue(Right.OWN))
                .map(AccessRow::endpoint)
                .collect(Collectors.toSet());
    }

    private static Response asked(Endpoint endpoint, String token) {
        RequestSpecification request = caller(token);
        if (!endpoint.consumes().isEmpty() && !READS.contains(endpoint.method())) {
            request.contentType(endpoint.consumes()).body("{}");
        }
        if (!endpoint.produces().isEmpty()) {
            request.accept(endpoint.produces());
        }
        if (!READS.contains(endpoint.method())) {
            request.queryParams(HARMLESS);
        }
        return request.request(endpoint.method(), address(endpoint.path()));
    }

    private static RequestSpecification caller(String token) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)));
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }

    private static String tokenOf(String role) {
        return switch (role) {
            case "no token" -> "";
            case "partner" -> Tokens.partner("TABLE-OF-ACCESS");
            default -> Tokens.of(role);
        };
    }

    /** Nobody's things; a path of SDMX may be empty, and its kinds are a few. */
    private static String address(String path) {
        return path.replace("{type}{path}", "dataflow").replace("{path}", "").replaceAll("\\{\\w+}", NOBODY);
    }
}
