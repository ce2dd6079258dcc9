package id.payung.gateway.token;

import java.util.Optional;
import java.util.Set;

/**
 * Who sent a verified token.
 *
 * @param subject the token's subject
 * @param roles the token's groups
 * @param sponsor for partners, whose affairs they see
 * @param expiresAtMillis the end of the token, in milliseconds since 1970
 */
public record Caller(String subject, Set<String> roles, Optional<String> sponsor, long expiresAtMillis) {

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Who is limited: a sponsor's people together, for one cannot become many by more tokens; else the subject. */
    public String client() {
        return sponsor.map(code -> "sponsor " + code).orElse("subject " + subject);
    }
}
