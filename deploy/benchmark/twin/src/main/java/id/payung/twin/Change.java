package id.payung.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A transaction whose events wait for their place in the feed. */
@Entity
@Table(name = "change_pending")
class Change {

    @Id
    long changeId;

    protected Change() {}

    Change(long changeId) {
        this.changeId = changeId;
    }
}
