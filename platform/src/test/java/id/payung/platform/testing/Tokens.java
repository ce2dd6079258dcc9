package id.payung.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Set;

/** Tokens as the issuer would sign them. */
public final class Tokens {

    private Tokens() {}

    /** A token of a role; the subject is the role's name. */
    public static String of(String role) {
        return of(role, role, null);
    }

    /** A partner's token for one sponsor. */
    public static String partner(String sponsor) {
        return of("partner", "partner-" + sponsor, sponsor);
    }

    /** A token of a role, person and, for partners, sponsor (may be null). */
    public static String of(String role, String subject, String sponsor) {
        var claims = Jwt.issuer("https://payung.local")
                .audience("payung")
                .subject(subject)
                .upn(subject)
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
        if (sponsor != null) {
            claims.claim("sponsor", sponsor);
        }
        return claims.sign(TestKeys.token());
    }
}
