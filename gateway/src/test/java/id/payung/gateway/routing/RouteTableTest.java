package id.payung.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/coverage, REPORTING, /v1/coverage",
        "/v1/coverage/all-workers, REPORTING, /v1/coverage",
        "/v1/coverage-checks, ENROLLMENT, /v1/coverage-checks",
        "/v1/claims, CLAIMS, /v1/claims",
        "/v1/claims-statistics, REPORTING, /v1/claims-statistics",
        "/v1/claim-events, CLAIMS, /v1/claim-events",
        "/v1/memberships/imports, ENROLLMENT, /v1/memberships/imports",
        "/v1/memberships/imports/1, ENROLLMENT, /v1/memberships/imports",
        "/v1/memberships/1, ENROLLMENT, /v1/memberships",
        "/sdmx/data/x/y/z, REPORTING, /sdmx"
    })
    void matchesWholeSegments(String path, Service service, String prefix) {
        assertThat(RouteTable.find(path)).hasValueSatisfying(route -> {
            assertThat(route.service()).isEqualTo(service);
            assertThat(route.prefix()).isEqualTo(prefix);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/v1",
        "/v1/cover",
        "/v1/events",
        "/v1/events/enrollment/x",
        "/v1/events/other",
        "/sdmxx",
        "/q/health"
    })
    void knowsNothingElse(String path) {
        assertThat(RouteTable.find(path)).isEmpty();
    }

    @Test
    void opensToEverybodyOnlyWhatVerifiesCards() {
        assertThat(RouteTable.ROUTES)
                .filteredOn(Route::open)
                .extracting(Route::prefix)
                .containsExactlyInAnyOrder("/v1/card-keys", "/v1/card-statuses", "/v1/card-verifications");
    }

    @Test
    void callsAFeedWhatItIsCalledInside() {
        Route feed = RouteTable.find("/v1/events/claims").orElseThrow();

        assertThat(feed.upstreamPath("/v1/events/claims")).isEqualTo("/v1/events");
        assertThat(feed.feed()).isTrue();
    }
}
