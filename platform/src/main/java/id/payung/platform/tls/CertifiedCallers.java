package id.payung.platform.tls;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where an authority is set, a service speaks only with whom it certified: the gateway. */
@ApplicationScoped
public class CertifiedCallers implements HttpServerOptionsCustomizer {

    private final boolean certified;

    CertifiedCallers(@ConfigProperty(name = TlsFiles.CALLERS, defaultValue = "false") boolean certified) {
        this.certified = certified;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (certified) {
            options.setClientAuth(ClientAuth.REQUIRED);
        }
    }
}
