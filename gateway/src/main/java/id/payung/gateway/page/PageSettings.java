package id.payung.gateway.page;

import id.payung.gateway.GatewayConfig;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** {@code /page/config.json}: where people sign in, or nulls where they paste a token. */
final class PageSettings {

    private static final String NO_PART_OF_A_POLICY = ".*[;,' ].*";

    private PageSettings() {}

    static PageFile file(GatewayConfig.Oidc oidc) {
        if (oidc.issuer().isPresent() != oidc.clientId().isPresent()) {
            throw new IllegalStateException("PAYUNG_OIDC_ISSUER and PAYUNG_OIDC_CLIENT_ID belong together");
        }
        oidc.issuer().ifPresent(PageSettings::check);
        JsonObject json = new JsonObject()
                .put("issuer", oidc.issuer().map(URI::toString).orElse(null))
                .put("clientId", oidc.clientId().orElse(null));
        return PageFile.of("application/json", json.toBuffer().getBytes());
    }

    /** It goes into a header: an address with a space or a semicolon would widen what the browser allows. */
    private static void check(URI issuer) {
        boolean web = "https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme());
        if (!web || issuer.getHost() == null || issuer.getRawAuthority().matches(NO_PART_OF_A_POLICY)) {
            throw new IllegalStateException("PAYUNG_OIDC_ISSUER is no web address");
        }
    }
}
