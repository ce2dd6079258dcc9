package id.payung.claims.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.web.StrictJson;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Events as senders write them: JSON with single quotes. */
public final class Events {

    public static final ObjectMapper MAPPER = mapper();
    public static final String NIK = "6472010101800001";

    private Events() {}

    /** An event of the 1st of June 2023 at this hour, by its short name. */
    public static CaseEvent at(int hour, String id, EventType type, String data) {
        OffsetDateTime time = OffsetDateTime.parse("2023-06-01T00:00:00+08:00").plusHours(hour);
        return new CaseEvent("/wards/1", id, type.shortName(), time, Instant.EPOCH.plusSeconds(hour), read(type, data));
    }

    public static EventData read(EventType type, String data) {
        try {
            return MAPPER.readValue(data.replace('\'', '"'), type.data());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.findAndRegisterModules();
        new StrictJson().customize(mapper);
        return EventJson.lenientOnAbsence(mapper);
    }
}
