package id.payung.enrollment.sealed;

import id.payung.platform.privacy.sealing.SealedColumn;
import id.payung.platform.privacy.sealing.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service keeps sealed, each value for the owner that its writer names. */
@ApplicationScoped
class EnrollmentSealedColumns implements SealedColumns {

    private static final List<SealedColumn> ALL = List.of(
            new SealedColumn("member", "personal", "uuid_send(member_id)"),
            SealedColumn.forText("roster_body_key", "sealed", "roster body", "upload_id"),
            SealedColumn.forText("officer_note", "words", "officer note", "note_id"),
            SealedColumn.forText("webhook", "secret", "webhook", "webhook_id"),
            SealedColumn.forText("webhook", "former_secret", "webhook", "webhook_id"),
            SealedColumn.forText("review", "reason", "review", "coalesce(roster_id || ' ' || line, review_id::text)"),
            SealedColumn.forText("termination", "reason", "termination", "sponsor_id || ' ' || job"));

    @Override
    public List<SealedColumn> all() {
        return ALL;
    }
}
