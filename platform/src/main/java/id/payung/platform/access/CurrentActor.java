package id.payung.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives the actor of the current request from its token. */
@RequestScoped
public class CurrentActor {

    private final JsonWebToken token;

    public CurrentActor(JsonWebToken token) {
        this.token = token;
    }

    public Actor get() {
        Set<String> groups = token.getGroups();
        return new Actor(
                token.getSubject() == null ? "unknown" : token.getSubject(),
                groups == null ? Set.of() : Set.copyOf(groups),
                sponsorCode(token));
    }

    /** The claim where it is text: anything else names no sponsor. */
    static Optional<String> sponsorCode(JsonWebToken token) {
        return Optional.ofNullable(token.<Object>getClaim("sponsor"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(code -> !code.isBlank());
    }
}
