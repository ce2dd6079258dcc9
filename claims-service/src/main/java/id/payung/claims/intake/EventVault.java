package id.payung.claims.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseName;
import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventJson;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.EventType;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Seals and opens what events say, and makes the fingerprints they are found and compared by. */
@ApplicationScoped
public class EventVault {

    private static final int NIK_INDEX_BYTES = 16;
    private static final int DIGEST_BYTES = 32;

    private final PersonalKeys keys;
    private final ObjectMapper mapper;

    EventVault(PersonalKeys keys, ObjectMapper mapper) {
        this.keys = keys;
        this.mapper = EventJson.lenientOnAbsence(mapper);
    }

    /** The fingerprint under which a worker's cases are found. */
    public byte[] nikIndex(String nik) {
        return keys.index("nik\u0000" + nik, NIK_INDEX_BYTES);
    }

    /** The case as the database knows it. */
    public CaseRef ref(CaseName name) {
        return new CaseRef(nikIndex(name.nik()), name.caseKey());
    }

    byte[] seal(byte[] data, EventKey key) {
        return keys.encrypt(data, owner(key));
    }

    /** Tells the same content from another one, without a word of it. */
    byte[] digest(String content) {
        return keys.index("event\u0000" + content, DIGEST_BYTES);
    }

    /** What an event of this type says; its data is as it was validated on arrival. */
    EventData open(byte[] sealed, EventKey key, String shortType) {
        EventType type = EventType.ofShortName(shortType)
                .orElseThrow(() -> new IllegalStateException("An event of an unknown type is stored"));
        try {
            return mapper.readValue(keys.decrypt(sealed, owner(key)), type.data());
        } catch (IOException impossible) {
            // the message of a parser quotes what it read
            throw new IllegalStateException("A stored event is not what was validated");
        }
    }

    /** A row with source, event_id, type, event_time, received_at, data. */
    CaseEvent read(ResultSet row) throws SQLException {
        EventKey key = new EventKey(row.getString(1), row.getString(2));
        Instant receivedAt = row.getTimestamp(5).toInstant();
        OffsetDateTime time = row.getObject(4, OffsetDateTime.class);
        return new CaseEvent(
                key.source(),
                key.id(),
                row.getString(3),
                time == null ? receivedAt.atOffset(ZoneOffset.UTC) : time,
                receivedAt,
                open(row.getBytes(6), key, row.getString(3)));
    }

    private static byte[] owner(EventKey key) {
        return (key.source() + "|" + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
