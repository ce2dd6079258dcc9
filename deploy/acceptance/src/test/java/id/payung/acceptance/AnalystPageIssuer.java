package id.payung.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * An OpenID Connect issuer that exists only inside the browser: it signs everybody in at once, and gives a token only
 * for the verifier whose challenge it was sent (RFC 7636).
 */
final class AnalystPageIssuer {

    private static final String CODE = "one-time-code";

    private final String address;
    private final String token;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    /** @param token what it gives */
    AnalystPageIssuer(URI gateway, String token) {
        this.address = gateway + "/issuer";
        this.token = token;
    }

    /** Makes a page believe that its gateway names this issuer. */
    void standBehind(Page page) {
        page.route(
                "**/page/config.json",
                route -> json(route, 200, "{\"issuer\":\"" + address + "\",\"clientId\":\"page\"}"));
        page.route("**/issuer/.well-known/openid-configuration", route -> json(route, 200, metadata()));
        page.route("**/issuer/auth?*", this::signIn);
        page.route("**/issuer/token", this::exchange);
        page.route(
                "**/issuer/logout?*",
                route -> leadTo(route, query(route.request()).get("post_logout_redirect_uri")));
    }

    /** The requests to sign in and to sign out so far. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "end_session_endpoint":"%1$s/logout"}
                """
                .formatted(address);
    }

    private void signIn(Route route) {
        Map<String, String> query = query(route.request());
        asked.add(query);
        leadTo(route, query.get("redirect_uri") + "?state=" + query.get("state") + "&code=" + CODE);
    }

    private void exchange(Route route) {
        Map<String, String> form = parameters(route.request().postData());
        Map<String, String> begun = asked.get(asked.size() - 1);
        boolean proven = CODE.equals(form.get("code"))
                && begun.get("code_challenge").equals(challenge(form.get("code_verifier")));
        String idToken = "e30." + encoded("{\"nonce\":\"" + begun.get("nonce") + "\"}") + ".c2ln";
        json(
                route,
                proven ? 200 : 400,
                proven
                        ? "{\"token_type\":\"Bearer\",\"access_token\":\"" + token + "\",\"id_token\":\"" + idToken
                                + "\"}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    /** A redirection that is not answered by a server cannot be one by status. */
    private static void leadTo(Route route, String next) {
        String html = "<meta http-equiv=refresh content=\"0;url=" + next.replace("&", "&amp;") + "\">";
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
    }

    private static void json(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    private static Map<String, String> query(Request request) {
        return parameters(URI.create(request.url()).getRawQuery());
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
