package id.payung.platform.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;

/** Records who changed something or saw personal data, in the transaction of the deed. */
@ApplicationScoped
public class Audit {

    private final Database database;
    private final WorkClock clock;
    private final RequestContext request;

    public Audit(Database database, WorkClock clock, RequestContext request) {
        this.database = database;
        this.clock = clock;
        this.request = request;
    }

    /**
     * Records a deed.
     *
     * @param action upper snake case, such as {@code MEMBER_NIK_SHOWN}
     * @param object kind and id of what it was done to; never personal data
     * @param purpose why, as the actor said it; may be empty
     */
    public void record(Actor actor, String action, String object, String purpose) {
        database.update(
                "insert into audit_record (audit_id, at, actor, roles, action, object, purpose, request_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpochPlus1(),
                OffsetDateTime.ofInstant(clock.now(), WorkClock.WITA),
                actor.subject(),
                String.join(",", actor.roles()),
                action,
                object,
                purpose,
                request.requestId());
    }
}
