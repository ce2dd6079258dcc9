package id.payung.platform.database;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;

/** Refuses to start on a PostgreSQL that is too old for our statements. */
@ApplicationScoped
public class PostgresVersion {

    private static final int OLDEST = 17;

    private final Database database;

    public PostgresVersion(Database database) {
        this.database = database;
    }

    void check(@Observes StartupEvent start) {
        int version = database.call((Connection c) -> c.getMetaData().getDatabaseMajorVersion());
        if (version < OLDEST) {
            throw new IllegalStateException("PostgreSQL " + OLDEST + " or newer is needed, this is " + version);
        }
    }
}
