package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.EventType;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.claims.casefile.ReportWithdrawn;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An event that may be stored.
 *
 * @param ref the case it belongs to, if it names one
 * @param content the data as JSON with sorted names: equal for equal data, however it was written
 */
record IncomingEvent(
        EventKey key,
        EventType type,
        Optional<OffsetDateTime> time,
        EventData data,
        String content,
        Optional<CaseRef> ref) {

    /** The event that this one is about. */
    Optional<EventKey> about() {
        if (data instanceof ReportCorrected correction) {
            return Optional.of(correction.corrects());
        }
        return data instanceof ReportWithdrawn withdrawal ? Optional.of(withdrawal.withdraws()) : Optional.empty();
    }

    /** The same without what it says. */
    StoredRow row() {
        return new StoredRow(key, type, ref, about());
    }

    /** What makes an event the same again. */
    String identity() {
        return type.shortName() + "\u0000"
                + time.map(at -> at.toInstant().toString()).orElse("") + "\u0000" + content;
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "IncomingEvent[" + key + "]";
    }
}
