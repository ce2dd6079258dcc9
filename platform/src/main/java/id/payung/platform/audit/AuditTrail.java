package id.payung.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who saw or changed one thing, for those who must tell the person it is about. */
@ApplicationScoped
public class AuditTrail {

    private static final int MOST = 10_000;

    private final AuditStore store;
    private final AuditSequencer sequencer;

    AuditTrail(AuditStore store, AuditSequencer sequencer) {
        this.store = store;
        this.sequencer = sequencer;
    }

    /** Records about an object, the latest first, at most 10,000. */
    public List<AuditRecord> about(String kind, String id) {
        sequencer.chainNow();
        AuditQuestion question = new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind),
                Optional.of(id));
        return store.find(question, MOST);
    }
}
