package id.payung.platform.access;

import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses tokens whose claims contradict each other, whatever is asked: a partner with a wider role would see other
 * sponsors' people through the door of partners, and a service acts for nobody but itself.
 */
@ApplicationScoped
public class TokenBounds {

    private static final Set<String> ALONE = Set.of(Roles.PARTNER, Roles.SERVICE);

    private final JsonWebToken token;

    public TokenBounds(JsonWebToken token) {
        this.token = token;
    }

    /** Before anybody reads one of them: which of two tokens counts would be the reader's choice. */
    @ServerRequestFilter(preMatching = true)
    public void refuseTwoTokens(ContainerRequestContext context) {
        List<String> sent = context.getHeaders().get("Authorization");
        if (sent != null && sent.size() > 1) {
            throw CommonProblems.BAD_REQUEST.because(
                    "Send the header Authorization once", "Kirim kepala Authorization satu kali saja");
        }
    }

    /** Runs behind the check of roles and before anything that reads the request. */
    @ServerRequestFilter(priority = 10)
    public void refuseContradictions() {
        if (token.getRawToken() == null) {
            return;
        }
        Set<String> roles =
                token.getGroups().stream().filter(Roles.ALL::contains).collect(Collectors.toSet());
        if (roles.size() > 1 && roles.stream().anyMatch(ALONE::contains)) {
            throw AccessProblems.ROLES_CONTRADICT.refusal();
        }
        if (roles.contains(Roles.PARTNER) && CurrentActor.sponsorCode(token).isEmpty()) {
            throw AccessProblems.SPONSOR_MISSING.refusal();
        }
    }
}
