package id.payung.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What others may read of a claim: ids, codes, dates and amounts, never a name or a number of a person. */
@ApplicationScoped
public class ClaimFeed {

    private final ObjectMapper json;

    public ClaimFeed(ObjectMapper json) {
        this.json = json;
    }

    /** A fact about a claim with the fields that every such event carries, and some more. */
    public OutgoingEvent event(String type, Claim claim, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("claimId", claim.id());
        claim.memberId().ifPresent(member -> data.put("memberId", member));
        data.put("kind", claim.kind());
        data.put("state", claim.state());
        claim.facts().ifPresent(facts -> {
            LocalDate day = facts.law().event().date();
            data.put("cause", facts.law().event().cause());
            data.put("program", LegalFacts.program(facts.file()));
            data.put("eventDate", day);
        });
        data.put("reportedOn", WorkClock.dayOf(claim.reportedAt()));
        data.putAll(more);
        return new OutgoingEvent(type, claim.subject(), text(data));
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written", impossible);
        }
    }
}
