package id.payung.claims.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds appeals. */
@ApplicationScoped
class AppealRepository implements PanacheRepositoryBase<Appeal, UUID> {

    Appeal require(UUID id) {
        return findByIdOptional(id).orElseThrow(AppealProblems.APPEAL_UNKNOWN::refusal);
    }

    Optional<Appeal> ofReference(UUID decisionId, String reference) {
        return find("decisionId = ?1 and reference = ?2", decisionId, reference).firstResultOptional();
    }

    Optional<Appeal> openOf(UUID claimId) {
        return find("claimId = ?1 and status = ?2", claimId, AppealStatus.OPEN).firstResultOptional();
    }

    List<Appeal> after(Optional<UUID> position, Optional<AppealStatus> status, int limit) {
        return find(
                        "(?1 is null or id > ?1) and (?2 is null or status = ?2)",
                        Sort.by("id"),
                        position.orElse(null),
                        status.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }
}
