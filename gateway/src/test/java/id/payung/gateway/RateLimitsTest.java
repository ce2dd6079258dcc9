package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitsTest extends GatewayTest {

    @Test
    void saysWhatIsLeft() {
        HttpResponse<String> answer = get("/v1/members");

        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"default\";q=10000;w=2");
        assertThat(answer.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).matches("\"default\";r=99\\d\\d;t=1"));
    }

    @Test
    void letsAPartnerSearchOnlySoOften() {
        String partner = tokens.of("partner", "copies-the-register");
        for (int i = 0; i < 3; i++) {
            assertThat(search(partner).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = search(partner);
        HttpResponse<String> another = search(tokens.of("partner", "searches-seldom"));
        HttpResponse<String> read = send(request("/v1/members").setHeader("Authorization", "Bearer " + partner));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"search\";r=0;t="));
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(read.statusCode()).isEqualTo(200);
    }

    @Test
    void letsOfficersSearchAsTheirWorkDemands() {
        String officer = tokens.of("officer", "works-all-day");

        for (int i = 0; i < 10; i++) {
            assertThat(search(officer).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsEveryQuestionAboutPeopleOfASponsorTogether() {
        List<String> questions = List.of("/v1/members/search", "/v1/enrollments", "/v1/rosters?dryRun=true&sponsor=A");
        for (String path : questions) {
            assertThat(ask(path, ofSponsor("asks-" + path.length())).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = ask("/v1/coverage-checks", ofSponsor("asks-too"));
        HttpResponse<String> roster = ask("/v1/rosters?sponsor=A", ofSponsor("sends"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"search\";q=3;w=3");
        assertThat(roster.statusCode()).isEqualTo(200);
    }

    @Test
    void letsAPartnerSearchOnlySoOftenInADay() {
        String partner = tokens.of("partner", "copies-slowly");
        HttpResponse<String> answer = search(partner);
        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"search\";q=3;w=3, \"search-day\";q=5;w=86400");

        Instant end = Instant.now().plusSeconds(60);
        while (!answer.headers().firstValue("RateLimit").orElseThrow().contains("\"search-day\";r=0;")
                || answer.statusCode() != 429) {
            assertThat(Instant.now()).isBefore(end);
            answer = search(partner);
        }

        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isGreaterThan(3_600);
    }

    private String ofSponsor(String subject) {
        return tokens.sign(Tokens.claims("partner").subject(subject).claim("sponsor", "ONE-SPONSOR"));
    }

    private HttpResponse<String> ask(String path, String token) {
        return send(request(path).setHeader("Authorization", "Bearer " + token).POST(BodyPublishers.ofString("{}")));
    }

    private HttpResponse<String> search(String token) {
        return send(request("/v1/coverage-checks")
                .setHeader("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{}")));
    }
}
