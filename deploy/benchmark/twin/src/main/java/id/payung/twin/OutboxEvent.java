package id.payung.twin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "outbox")
class OutboxEvent {

    @EmbeddedId
    Key key;

    UUID memberId;
    String type = "enrollment.registered.v1";

    @JdbcTypeCode(SqlTypes.JSON)
    String data;

    protected OutboxEvent() {}

    OutboxEvent(long change, int line, UUID memberId, String data) {
        this.key = new Key(change, line);
        this.memberId = memberId;
        this.data = data;
    }

    @Embeddable
    record Key(long changeId, int line) implements Serializable {}
}
