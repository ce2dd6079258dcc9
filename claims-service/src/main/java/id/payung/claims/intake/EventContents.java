package id.payung.claims.intake;

import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventKey;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** What a stored event says. */
@ApplicationScoped
class EventContents {

    private final Database database;
    private final EventVault vault;

    EventContents(Database database, EventVault vault) {
        this.database = database;
        this.vault = vault;
    }

    EventData of(EventKey key) {
        return database.first(
                        "select data, type from claim_event where source = ? and event_id = ?",
                        row -> vault.open(row.getBytes(1), key, row.getString(2)),
                        key.source(),
                        key.id())
                .orElseThrow();
    }
}
