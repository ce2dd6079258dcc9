package id.payung.gateway.page;

import id.payung.gateway.GatewayConfig;
import java.net.URI;

/** What the browser lets the page do: nothing from elsewhere, except to speak to the issuer where one is configured. */
final class PagePolicy {

    private PagePolicy() {}

    /** The value of {@code Content-Security-Policy}. */
    static String of(GatewayConfig.Oidc oidc) {
        String issuer = oidc.issuer().map(PagePolicy::origin).orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                + issuer + "; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";
    }

    private static String origin(URI issuer) {
        return " " + issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
