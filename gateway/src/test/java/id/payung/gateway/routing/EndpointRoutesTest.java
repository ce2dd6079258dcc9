package id.payung.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.AccessRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The routes against the tables of access of the services: neither knows a path that the other does not. */
class EndpointRoutesTest {

    @ParameterizedTest
    @EnumSource
    void everyEndpointOfAServiceIsReachedByItsRoute(Service service) {
        for (String path : paths(service)) {
            assertThat(RouteTable.find(path)).as(path).map(Route::service).contains(service);
        }
    }

    @Test
    void noRouteLeadsNowhere() {
        Set<String> reached = Stream.of(Service.values())
                .flatMap(service -> paths(service).stream())
                .flatMap(path -> RouteTable.find(path).stream())
                .map(Route::prefix)
                .collect(Collectors.toSet());

        assertThat(RouteTable.ROUTES).extracting(Route::prefix).containsExactlyInAnyOrderElementsOf(reached);
    }

    /** As callers know them: feeds bear the name of their service there, and reporting's is for nobody. */
    private static List<String> paths(Service service) {
        String name = service.name().toLowerCase(Locale.ROOT);
        return AccessRow.table(Path.of("..", name + "-service", "contracts", "access.md")).stream()
                .map(AccessRow::path)
                .map(path -> path.equals(RouteTable.FEED_INSIDE) ? path + "/" + name : path)
                .filter(path -> !path.equals("/v1/events/reporting"))
                .map(path -> path.replaceAll("\\{path}", "").replaceAll("\\{\\w+}", "x"))
                .toList();
    }
}
