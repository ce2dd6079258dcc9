package id.payung.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Everything that a decision granted is paid.
     *
     * @param amount of the claim's benefits, less what was paid back
     * @param paidOn absent where nothing was to be paid
     */
    public OutgoingEvent paid(Claim claim, long amount, Optional<LocalDate> paidOn) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("amount", amount);
        paidOn.ifPresent(day -> more.put("paidOn", day));
        claim.payBy().ifPresent(day -> more.put("payBy", day));
        return event("claim.paid.v1", claim, more);
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event cannot be written", impossible);
        }
    }
}
