package id.payung.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.TreeSet;

/** Records who changed something or saw personal data, in the transaction of the deed; the chain follows its commit. */
@ApplicationScoped
public class Audit {

    /** The columns of {@link #entry} in their order, for statements that record in one go with the deed. */
    public static final String COLUMNS =
            "audit_pending (audit_id, at, actor, roles, action, object, purpose, request_id)";

    private static final String INSERT = "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final WorkClock clock;
    private final RequestContext request;
    private final AuditMark mark;

    public Audit(Database database, WorkClock clock, RequestContext request, AuditMark mark) {
        this.database = database;
        this.clock = clock;
        this.request = request;
        this.mark = mark;
    }

    /**
     * Records a deed.
     *
     * @param action upper snake case, such as {@code MEMBER_NIK_SHOWN}
     * @param object kind and id of what it was done to, such as {@code member 0190…}; never personal data
     * @param purpose why; where it is empty, what the caller said in the header {@code X-Purpose}
     */
    public void record(Actor actor, String action, String object, String purpose) {
        database.update(INSERT, entry(actor, action, object, purpose));
    }

    /** Says that the same was done before, so that nothing changes and nothing needs a record; always false. */
    public boolean unchanged() {
        mark.recorded();
        return false;
    }

    /** The values of {@link #COLUMNS}; whoever asks for them inserts them. */
    public Object[] entry(Actor actor, String action, String object, String purpose) {
        mark.recorded();
        return new Object[] {
            UuidCreator.getTimeOrderedEpochPlus1(),
            OffsetDateTime.ofInstant(clock.now(), WorkClock.WITA),
            actor.subject(),
            String.join(",", new TreeSet<>(actor.roles())),
            action,
            object,
            purpose == null || purpose.isEmpty() ? request.purpose() : purpose,
            request.requestId()
        };
    }
}
