package id.payung.claims.claim;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.intake.EventVault;
import id.payung.claims.intake.StoredEvents;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.audit.AuditRecord;
import id.payung.platform.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Gathers everything this service stores about one person, and who looked at it (UU 27/2022 art. 32). */
@ApplicationScoped
class StoredData {

    private final ClaimStore store;
    private final ClaimList list;
    private final ClaimViews views;
    private final EventVault vault;
    private final StoredEvents events;
    private final Timeline timeline;
    private final AuditTrail trail;
    private final Audit audit;

    StoredData(
            ClaimStore store,
            ClaimList list,
            ClaimViews views,
            EventVault vault,
            StoredEvents events,
            Timeline timeline,
            AuditTrail trail,
            Audit audit) {
        this.store = store;
        this.list = list;
        this.views = views;
        this.vault = vault;
        this.events = events;
        this.timeline = timeline;
        this.trail = trail;
        this.audit = audit;
    }

    /** A claim as an officer sees it, what happened to it, and who saw or changed it. */
    public record StoredClaim(ClaimView claim, List<Timeline.Entry> timeline, List<AuditRecord> seenBy) {}

    /** Claims of the person, and the events about them as they came. */
    public record Body(List<StoredClaim> claims, List<CaseEvent> events) {}

    Body of(StoredDataRequest request, Actor service, Locale locale) {
        byte[] person = vault.nikIndex(request.nik());
        List<UUID> ids = list.ofPerson(person).stream().map(ClaimLine::id).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> ids.forEach(
                        id -> audit.record(service, "STORED_DATA_SHOWN", "claim " + id, "for " + request.askedBy())));
        if (ids.isEmpty()) {
            audit.record(service, "STORED_DATA_SHOWN", "nik", "for " + request.askedBy());
        }
        return new Body(ids.stream().map(id -> one(id, locale)).toList(), events.ofPerson(person));
    }

    private StoredClaim one(UUID id, Locale locale) {
        return new StoredClaim(
                views.show(store.find(id).orElseThrow(), locale), timeline.of(id), trail.about("claim", id.toString()));
    }
}
