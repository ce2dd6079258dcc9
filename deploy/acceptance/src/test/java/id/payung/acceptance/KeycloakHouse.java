package id.payung.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A Keycloak and the whole system that trusts nobody else: one of each for all classes, stopped after the last. */
record KeycloakHouse(KeycloakServer keycloak, Payung payung) implements AutoCloseable {

    private static KeycloakHouse open() {
        Ports ports = Ports.free();
        KeycloakServer keycloak = KeycloakServer.start(
                Path.of(System.getProperty("payung.keycloak")),
                Payung.PROJECT.resolve("deploy/keycloak/payung-realm.json"),
                URI.create("http://127.0.0.1:" + ports.gateway()));
        try {
            return new KeycloakHouse(keycloak, Payung.start(ports, keycloak.settings()));
        } catch (RuntimeException | Error notStarted) {
            keycloak.close();
            throw notStarted;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            payung.close();
        } finally {
            keycloak.close();
        }
    }

    /** Hands it to the constructors of tests. */
    static final class Shared implements ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(KeycloakHouse.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == KeycloakHouse.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(KeycloakHouse.class, ignored -> open(), KeycloakHouse.class);
        }
    }
}
