package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A stored event without its data: what is needed to decide whose turn it is.
 *
 * @param ref the case it belongs to, once that is known
 * @param about the event that it corrects or withdraws
 */
record StoredRow(EventKey key, EventType type, Optional<CaseRef> ref, Optional<EventKey> about) {

    static final String COLUMNS = "source, event_id, type, nik_index, case_key, about_source, about_id";

    static StoredRow read(ResultSet row) throws SQLException {
        byte[] nikIndex = row.getBytes(4);
        String about = row.getString(7);
        return new StoredRow(
                new EventKey(row.getString(1), row.getString(2)),
                EventType.ofShortName(row.getString(3)).orElseThrow(),
                nikIndex == null ? Optional.empty() : Optional.of(new CaseRef(nikIndex, row.getString(5))),
                about == null ? Optional.empty() : Optional.of(new EventKey(row.getString(6), about)));
    }
}
