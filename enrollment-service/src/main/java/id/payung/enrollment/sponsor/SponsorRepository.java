package id.payung.enrollment.sponsor;

import id.payung.platform.problem.CommonProblems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SponsorRepository implements PanacheRepositoryBase<Sponsor, UUID> {

    Optional<Sponsor> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Sponsor requireLocked(String code) {
        return find("code", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    List<Sponsor> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(Page.ofSize(limit)).list();
    }
}
