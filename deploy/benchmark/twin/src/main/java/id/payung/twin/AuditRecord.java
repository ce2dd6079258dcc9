package id.payung.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

@Entity
@Table(name = "audit_pending")
class AuditRecord {

    @Id
    UUID auditId = UUID.randomUUID();

    OffsetDateTime at = OffsetDateTime.now();
    String actor;
    String roles = "partner";
    String action;
    String object;
    String purpose = "";
    String requestId = UUID.randomUUID().toString();

    protected AuditRecord() {}

    AuditRecord(String actor, String action, String object) {
        this.actor = actor;
        this.action = action;
        this.object = object;
    }
}
