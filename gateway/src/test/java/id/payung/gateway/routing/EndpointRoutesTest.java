package id.payung.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.AccessRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes against the tables of access of the services: neither knows a path that the other does not. */
class EndpointRoutesTest {

    private static final String FEED_OF_NOTHING = "/v1/events";

    @ParameterizedTest
    @EnumSource
    void everyEndpointOfAServiceIsReachedByItsRoute(Service service) {
        for (String inside : paths(service)) {
            List<String> outside = routes(service)
                    .flatMap(route -> route.publicPath(inside).stream())
                    .toList();

            if (service != Service.REPORTING || !inside.equals(FEED_OF_NOTHING)) {
                assertThat(outside).as(inside).isNotEmpty();
            }
            assertThat(outside).allSatisfy(path -> assertThat(RouteTable.find(path))
                    .hasValueSatisfying(route -> assertThat(route.service()).isEqualTo(service)));
        }
    }

    @Test
    void noRouteLeadsNowhere() {
        for (Route route : RouteTable.ROUTES) {
            assertThat(paths(route.service())).as(route.prefix()).anyMatch(inside -> route.publicPath(inside)
                    .isPresent());
        }
    }

    private static Stream<Route> routes(Service service) {
        return RouteTable.ROUTES.stream().filter(route -> route.service() == service);
    }

    private static List<String> paths(Service service) {
        Path table = Path.of("..", service.label() + "-service", "contracts", "access.md");
        return AccessRow.table(table).stream()
                .map(row -> row.path().replace("{path}", "").replaceAll("\\{\\w+}", "x"))
                .toList();
    }
}
