package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A real Keycloak with the realm of {@code deploy/keycloak}, a database of its own and secrets made for this run. */
final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final int STOP_SECONDS = 30;
    private static final String ADMIN = "keycloak-admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String secret = UUID.randomUUID().toString();
    private final int port = freePort();
    private final Process process;

    private KeycloakServer(Path folder, Path realm, URI gateway) throws IOException {
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(realm, imports.resolve("payung-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        folder.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("keycloak.log").toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", secret);
        builder.environment().put("PAYUNG_PUBLIC_URL", gateway.toString());
        builder.environment().put("PAYUNG_DESK_URL", "http://127.0.0.1:8090");
        builder.environment().put("PAYUNG_PARTNER_SPONSOR", "KALTIM");
        for (String name : new String[] {"PARTNER", "BPJS", "ADMIN", "AUDIT", "FIGURES"}) {
            builder.environment().put("PAYUNG_" + name + "_SECRET", secret);
        }
        builder.environment().putAll(serviceSecrets());
        process = builder.start();
    }

    /** @param gateway where the page is that people come from and go back to */
    static KeycloakServer start(Path folder, Path realm, URI gateway) {
        try {
            KeycloakServer server = new KeycloakServer(folder, realm, gateway);
            Waiting.until(START_LIMIT, "Keycloak, see " + folder.resolve("keycloak.log"), server::isReady);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Payung must be told, as {@code deploy/keycloak/README.md} says. */
    Map<String, String> settings() {
        Map<String, String> settings = new java.util.HashMap<>(serviceSecrets());
        settings.put("PAYUNG_TOKEN_ISSUER", issuer("payung"));
        settings.put("PAYUNG_TOKEN_PUBLIC_KEY", issuer("payung") + "/protocol/openid-connect/certs");
        settings.put("PAYUNG_TOKEN_ENDPOINT", issuer("payung") + "/protocol/openid-connect/token");
        settings.put("PAYUNG_OIDC_ISSUER", issuer("payung"));
        settings.put("PAYUNG_OIDC_CLIENT_ID", "payung-page");
        return settings;
    }

    private Map<String, String> serviceSecrets() {
        return Map.of(
                "PAYUNG_ENROLLMENT_CLIENT_SECRET", secret,
                "PAYUNG_CLAIMS_CLIENT_SECRET", secret,
                "PAYUNG_REPORTING_CLIENT_SECRET", secret);
    }

    /** The token that a client gets for its own credentials. */
    String token(String clientId) {
        return token("payung", "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret);
    }

    /** A good token of the same server, but of another realm. */
    String foreignToken() {
        return token("master", "grant_type=password&client_id=admin-cli&username=" + ADMIN + "&password=" + secret);
    }

    /** A client that nobody gave a role. */
    void addClient(String clientId) {
        administer(
                "clients",
                Map.of(
                        "clientId",
                        clientId,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "defaultClientScopes",
                        new String[] {"payung"}));
    }

    /** From now on tokens are signed with another key; the former one stays published. */
    void rotateKeys() {
        administer(
                "components",
                Map.of(
                        "name",
                        "rotated-" + UUID.randomUUID(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("priority", new String[] {"500"}, "algorithm", new String[] {"RS256"})));
    }

    /** Somebody with a role, who signs in by this password. */
    void addPerson(String name, String password, String role) {
        String user = administer(
                        "users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "firstName",
                                "Orang",
                                "lastName",
                                "Rekaan",
                                "email",
                                name + "@example.org",
                                "credentials",
                                List.of(Map.of("type", "password", "value", password))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode known = read(send(() -> administration("roles/" + role).GET()));
        administer("users/" + user.substring(user.lastIndexOf('/') + 1) + "/role-mappings/realm", List.of(known));
    }

    private HttpResponse<String> administer(String what, Object body) {
        HttpResponse<String> answer = send(() -> administration(what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
        if (answer.statusCode() >= 300) {
            throw new AssertionError("Keycloak answers " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder administration(String what) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/payung/" + what))
                .header("Authorization", "Bearer " + foreignToken());
    }

    private String token(String realm, String form) {
        HttpResponse<String> answer =
                send(() -> HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return read(answer).path("access_token").asText();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new AssertionError("Keycloak answers " + answer.statusCode() + " " + body);
            }
            return body;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> send(Supplier<HttpRequest.Builder> request) {
        try {
            return client.send(request.get().timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended");
        }
        try {
            return send(() -> HttpRequest.newBuilder(URI.create(issuer("payung")))
                                    .GET())
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // the script is replaced by the server, so this is the server itself
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
