package id.payung.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class LagTest {

    private static final int MOST_LOOKS = 1_200;
    private static final int GROWING_LOOKS = 3;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ParameterizedTest
    @CsvSource({"enrollment, claims", "claims, enrollment"})
    void metricsTellTheLagOfFreshnessWhichGrowsWhileTheProducerIsDownAndFallsAfterwards(String feed, String other) {
        await(feed, lag -> lag == 0);
        await(other, lag -> lag == 0);

        Reports.takeDown(feed);
        try {
            double lag = await(feed, now -> now > 0);
            for (int look = 0; look < GROWING_LOOKS; look++) {
                Reports.pause();
                double told = freshness(feed);
                double metric = metric(feed);
                assertThat(told).isGreaterThan(lag);
                assertThat(metric).isGreaterThanOrEqualTo(told);
                assertThat(metric(other)).isZero();
                lag = metric;
            }
        } finally {
            Reports.bringUp(feed);
        }

        // the reader waits for something to be told before it knows that it is at the end
        Reports.tell(feed, something(feed));
        await(feed, lag -> lag == 0);
        assertThat(freshness(feed)).isZero();
    }

    /** Of a place and time that no other test looks at. */
    private static Story something(String feed) {
        Person person = Person.in("32.01");
        return feed.equals("enrollment")
                ? new Story().registered(person)
                : new Story().claim("reported", person.id(), person, "REPORTED", "2003-01-02", Map.of());
    }

    private double await(String feed, DoublePredicate condition) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            double lag = metric(feed);
            if (condition.test(lag)) {
                return lag;
            }
            Reports.pause();
        }
        throw new AssertionError("The lag of " + feed + " is still " + metric(feed));
    }

    private double metric(String feed) {
        Matcher told = Pattern.compile("payung_subscription_lag_seconds\\{[^}]*/v1/events/" + feed + "\"[^}]*} (\\S+)")
                .matcher(given().get(metrics).asString());
        assertThat(told.find()).as("lag of " + feed).isTrue();
        return Double.parseDouble(told.group(1));
    }

    private static double freshness(String feed) {
        return Reports.as("analyst")
                .get("/v1/freshness")
                .jsonPath()
                .getDouble("feeds.find { it.feed == '" + feed + "' }.lagSeconds");
    }
}
