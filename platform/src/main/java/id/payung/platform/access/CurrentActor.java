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
        Object sponsor = token.getClaim("sponsor");
        return new Actor(
                token.getSubject() == null ? "unknown" : token.getSubject(),
                groups == null ? Set.of() : Set.copyOf(groups),
                Optional.ofNullable(sponsor).map(Object::toString));
    }
}
