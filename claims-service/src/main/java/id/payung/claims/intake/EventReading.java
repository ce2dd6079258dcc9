package id.payung.claims.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.EventType;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.claims.casefile.ReportWithdrawn;
import id.payung.claims.intake.content.DataCode;
import id.payung.claims.intake.content.EventContent;
import id.payung.claims.intake.envelope.Envelope;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what a CloudEvent says; refuses what we do not know and what cannot be true. */
@ApplicationScoped
class EventReading {

    private final EventContent content;
    private final CaseOfEvent caseOf;
    private final ObjectMapper mapper;
    private final ObjectWriter sorted;

    EventReading(EventContent content, CaseOfEvent caseOf, ObjectMapper mapper) {
        this.content = content;
        this.caseOf = caseOf;
        this.mapper = mapper;
        this.sorted = mapper.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    IncomingEvent read(Envelope envelope) {
        EventType type = EventType.of(envelope.type()).orElseThrow(IntakeProblems.UNKNOWN_EVENT_TYPE::refusal);
        EventData data = content.read(type, envelope.data());
        if (data instanceof ReportCorrected correction) {
            refuseItself(envelope.key(), correction.corrects(), "/data/corrects");
        }
        if (data instanceof ReportWithdrawn withdrawal) {
            refuseItself(envelope.key(), withdrawal.withdraws(), "/data/withdraws");
        }
        return new IncomingEvent(envelope.key(), type, envelope.time(), data, canonical(envelope), caseOf.of(data));
    }

    private String canonical(Envelope envelope) {
        try {
            return sorted.writeValueAsString(mapper.treeToValue(envelope.data(), Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Data that was read cannot be written");
        }
    }

    private static void refuseItself(EventKey key, EventKey about, String pointer) {
        if (key.equals(about)) {
            throw CommonProblems.INVALID.because(List.of(DataCode.CORRECTS_ITSELF.at(pointer)));
        }
    }
}
