package id.payung.platform.access;

import id.payung.platform.problem.CommonProblems;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts.
 *
 * @param subject the token's subject
 * @param roles the token's groups
 * @param sponsor for partners the one sponsor whose affairs they may see
 */
public record Actor(String subject, Set<String> roles, Optional<String> sponsor) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether this actor is bound to one sponsor. No other role widens that, should one ever stand beside it. */
    public boolean isPartnerOnly() {
        return has(Roles.PARTNER);
    }

    /** Whether the affairs of this sponsor are this actor's to see. */
    public boolean maySee(String sponsorCode) {
        return !isPartnerOnly() || sponsor.filter(sponsorCode::equals).isPresent();
    }

    /** Refuses as "not found" what belongs to another sponsor: that it exists is nobody else's affair. */
    public void requireSight(String sponsorCode) {
        if (!maySee(sponsorCode)) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
    }

    /** Refuses a write in the name of another sponsor. */
    public void requireActingFor(String sponsorCode) {
        if (!maySee(sponsorCode)) {
            throw CommonProblems.FORBIDDEN.because(
                    "Your token is for another sponsor", "Token Anda untuk penjamin iuran yang lain");
        }
    }
}
