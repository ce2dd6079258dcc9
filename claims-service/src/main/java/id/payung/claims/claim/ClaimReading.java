package id.payung.claims.claim;

import id.payung.claims.intake.EventVault;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads claims for people; whoever sees one is recorded. */
@ApplicationScoped
class ClaimReading {

    private final ClaimStore store;
    private final ClaimList list;
    private final EventVault vault;
    private final Timeline timeline;
    private final Audit audit;

    ClaimReading(ClaimStore store, ClaimList list, EventVault vault, Timeline timeline, Audit audit) {
        this.store = store;
        this.list = list;
        this.vault = vault;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** A claim with names of the family: the look is recorded before it is granted. */
    Claim require(UUID id, Actor actor) {
        Claim claim = store.find(id).orElseThrow(ClaimProblems.CLAIM_UNKNOWN::refusal);
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, "CLAIM_SHOWN", "claim " + id, ""));
        return claim;
    }

    /** What happened to a claim says as much of a person as the claim does. */
    List<Timeline.Entry> timeline(UUID id, Actor actor) {
        store.find(id).orElseThrow(ClaimProblems.CLAIM_UNKNOWN::refusal);
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, "CLAIM_TIMELINE_SHOWN", "claim " + id, ""));
        return timeline.of(id);
    }

    List<ClaimLine> ofPerson(String nik, Actor actor) {
        List<ClaimLine> found = list.ofPerson(vault.nikIndex(nik));
        QuarkusTransaction.requiringNew().run(() -> audit.record(actor, "CLAIMS_SEARCHED", "nik", ""));
        return found;
    }
}
