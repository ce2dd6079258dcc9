package id.payung.gateway.token;

import java.util.Set;

/**
 * Who sent a verified token.
 *
 * @param subject the token's subject
 * @param roles the token's groups
 * @param expiresAtMillis the end of the token, in milliseconds since 1970
 */
public record Caller(String subject, Set<String> roles, long expiresAtMillis) {

    /** Whether the caller has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
