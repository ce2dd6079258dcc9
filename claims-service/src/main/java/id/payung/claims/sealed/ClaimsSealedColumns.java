package id.payung.claims.sealed;

import id.payung.platform.privacy.sealing.SealedColumn;
import id.payung.platform.privacy.sealing.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service keeps sealed, each value for the owner that its writer names. */
@ApplicationScoped
class ClaimsSealedColumns implements SealedColumns {

    private static final List<SealedColumn> ALL = List.of(
            new SealedColumn("claim_event", "data", "convert_to(source || '|' || event_id, 'UTF8')"),
            ofClaim("claim", "facts"),
            ofClaim("claim", "cover"),
            ofClaim("claim", "assessment"),
            ofClaim("claim_entry", "detail"),
            ofClaim("review_answer", "reason"),
            ofClaim("decision", "facts"),
            ofClaim("decision", "assessment"),
            ofClaim("decision", "reason"),
            ofClaim("decision", "decided_reason"),
            ofAppeal("reason"),
            ofAppeal("proposed_reason"),
            ofAppeal("closed_reason"),
            ofAppeal("proposed_reductions"),
            ofOrder("account"),
            ofOrder("proposed_reason"),
            ofOrder("rejected_reason"),
            ofChild("scholarship_child", "details"),
            ofChild("scholarship_child", "end_rejected_reason"),
            ofChild("scholarship_year", "assessment"),
            ofChild("scholarship_year", "proposed_reason"),
            ofChild("scholarship_year", "confirmed_reason"),
            ofChild("scholarship_year", "rejected_reason"),
            SealedColumn.forText("scholarship_year", "account", "child account", "child_id"));

    @Override
    public List<SealedColumn> all() {
        return ALL;
    }

    private static SealedColumn ofClaim(String table, String column) {
        return SealedColumn.forText(table, column, "claim", "claim_id");
    }

    private static SealedColumn ofAppeal(String column) {
        return SealedColumn.forText("appeal", column, "appeal", "appeal_id");
    }

    private static SealedColumn ofOrder(String column) {
        return SealedColumn.forText("payment_order", column, "order", "order_id");
    }

    private static SealedColumn ofChild(String table, String column) {
        return SealedColumn.forText(table, column, "child", "child_id");
    }
}
