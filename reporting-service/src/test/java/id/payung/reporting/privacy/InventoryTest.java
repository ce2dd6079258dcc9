package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PrivacyInventory;
import id.payung.reporting.testing.FeedStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is stored here that the inventory does not know. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class InventoryTest {

    @Inject
    Database database;

    @Test
    void everyColumnStandsInTheInventory() {
        // generations of the figures lie in tables like member_state_1, with the columns of the whole
        Set<String> columns = PrivacyInventory.columns(database).stream()
                .map(column -> column.replaceFirst("_[0-9]+\\.", "."))
                .collect(Collectors.toSet());

        assertThat(PrivacyInventory.of("Every service", "reporting-service").keySet())
                .containsExactlyInAnyOrderElementsOf(columns);
    }
}
