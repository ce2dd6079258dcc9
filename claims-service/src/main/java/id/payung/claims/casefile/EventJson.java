package id.payung.claims.casefile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How the data of events is read. */
public final class EventJson {

    private EventJson() {}

    /**
     * The same as the service reads all JSON, but a flag or an amount that is left out is "no" or nothing. A null in
     * their place never gets this far: the schemas refuse it.
     */
    public static ObjectMapper lenientOnAbsence(ObjectMapper strict) {
        return strict.copy().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
