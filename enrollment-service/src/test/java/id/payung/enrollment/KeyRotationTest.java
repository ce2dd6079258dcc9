package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.privacy.keyset.KeyRotation;
import id.payung.platform.privacy.keyset.KeysetFolder;
import id.payung.platform.privacy.sealing.Resealing;
import id.payung.platform.privacy.sealing.SealedColumn;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The key of personal values is replaced while rosters run; afterwards the old one is not needed for anything. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class KeyRotationTest {

    private static final int MOST_PASSES = 200;

    @ConfigProperty(name = "payung.keys-dir")
    Path folder;

    @Inject
    Database database;

    @Inject
    PersonalKeys keys;

    @Inject
    Resealing resealing;

    @Test
    void isCutOffInTheMiddleGoesOnDuringWritesAndLeavesNothingToTheOldKey() throws Exception {
        Partner partner = Partner.registered();
        People.Person[] before = People.people(30);
        String roster = partner.completed("BEFORE", People.roster(before)).getString("id");
        People.Person ended = People.someone();
        String member = partner.covered(ended).getString("memberId");
        Partner.end(member, Map.of("cause", "MOVED", "on", "2023-09-05", "reason", "Found other work"));
        byte[] oldKey = keys.prefix();
        KeyRotation rotation =
                new KeyRotation(new KeysetFolder(folder, Optional.empty()), PredefinedAeadParameters.AES256_GCM);

        rotation.add();
        keys.refresh();
        rotation.promote();
        keys.refresh();
        assertThat(keys.prefix()).isNotEqualTo(oldKey);
        assertThat(waiting("member.personal")).isGreaterThan(30);

        failAtTheRowOf(member);
        assertThatThrownBy(resealing::pass).isInstanceOf(RuntimeException.class);
        assertThat(waiting("member.personal")).isPositive();
        doNotFailAnyMore();
        CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> {
            for (int number = 0; number < 3; number++) {
                partner.completed("DURING-" + number, People.roster(People.people(40)));
            }
        });
        passUntilNothingWaits();
        writes.get(1, TimeUnit.MINUTES);
        passUntilNothingWaits();
        rotation.retire();
        keys.refresh();

        assertThat(keys.rotating()).isFalse();
        assertThat(resealing.columns().stream()
                        .collect(Collectors.toMap(SealedColumn::place, resealing::waiting))
                        .values())
                .containsOnly(0L);
        assertThat(partner.rows(roster, "REJECTED")).startsWith("nik,");
        JsonPath shown = Partner.as("officer").get("/v1/members/" + member).jsonPath();
        assertThat(shown.getString("name")).isEqualTo(ended.name());
        assertThat(partner.completed("BEFORE-AGAIN", People.roster(before)).getInt("counts.ALREADY_ENROLLED"))
                .isEqualTo(30);
    }

    private long waiting(String place) {
        return resealing.columns().stream()
                .filter(column -> column.place().equals(place))
                .mapToLong(resealing::waiting)
                .sum();
    }

    /** A row that a roster works on at the moment waits for the next pass. */
    private void passUntilNothingWaits() throws InterruptedException {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (resealing.pass() == 0) {
                return;
            }
        }
        throw new AssertionError("Values are left that the present key did not seal");
    }

    private void failAtTheRowOf(String member) {
        database.update("create function break_off() returns trigger language plpgsql as"
                + " $$ begin raise exception 'killed'; end $$");
        database.update("create trigger break_off before update on member for each row" + " when (old.member_id = '"
                + member + "') execute function break_off()");
    }

    private void doNotFailAnyMore() {
        database.update("drop trigger break_off on member");
        database.update("drop function break_off");
    }
}
