package id.payung.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL, real keys and a key pair for tokens, for the tests of one module. */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            // durability is what acceptance tests prove; here speed counts
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            Path keys = Files.createTempDirectory("payung-test-keys");
            TestKeys.write(keys);
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "payung.keys-dir",
                    keys.toString(),
                    // a change that leaves no record fails its test
                    "payung.audit.strict",
                    "true",
                    // tests of a rotation pass themselves
                    "payung.resealing.every",
                    "off",
                    "payung.calls.private-key",
                    keys.resolve("token-private.pem").toString(),
                    "mp.jwt.verify.publickey.location",
                    keys.resolve("token-public.pem").toUri().toString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
