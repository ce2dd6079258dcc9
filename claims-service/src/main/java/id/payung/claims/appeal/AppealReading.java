package id.payung.claims.appeal;

import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Shows appeals. */
@ApplicationScoped
class AppealReading {

    private static final String SEALED = "";

    private final AppealRepository appeals;
    private final AppealTexts texts;
    private final Cursors cursors;
    private final Audit audit;

    AppealReading(AppealRepository appeals, AppealTexts texts, Cursors cursors, Audit audit) {
        this.appeals = appeals;
        this.texts = texts;
        this.cursors = cursors;
        this.audit = audit;
    }

    @Transactional
    AppealView require(UUID id, Actor actor) {
        AppealView shown = show(appeals.require(id));
        audit.record(actor, "APPEAL_SHOWN", "appeal " + id, "");
        return shown;
    }

    AppealView show(Appeal appeal) {
        return texts.show(appeal, texts.reason(appeal));
    }

    Response page(Optional<AppealStatus> status, int limit, String cursor) {
        String question = "appeals:" + status;
        Optional<UUID> position = cursors.position(question, cursor).map(UUID::fromString);
        List<Appeal> found = appeals.after(position, status, limit + 1);
        Map<String, String> query = new TreeMap<>(Map.of("limit", String.valueOf(limit)));
        status.ifPresent(value -> query.put("status", value.name()));
        return Page.of(found, limit, cursors, question, appeal -> appeal.id().toString())
                .map(appeal -> texts.show(appeal, SEALED))
                .answer("/v1/appeals", query);
    }
}
