package id.payung.reporting.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
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
    /** A reader at the end of its feed waits so long for the next event. */
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);

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

        long up = System.nanoTime();
        await(feed, lag -> lag == 0);
        assertThat(Duration.ofNanos(System.nanoTime() - up))
                .as("until it was known that nothing had happened meanwhile")
                .isLessThan(LONGEST_QUESTION);
        assertThat(freshness(feed)).isZero();
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
