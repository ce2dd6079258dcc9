package id.payung.reporting.sdmx.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** A body that fails half way cuts the connection: its end would look like the end of the answer. */
@ApplicationScoped
public class WholeOrCut {

    private final CurrentVertxRequest current;

    WholeOrCut(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The same body, for the present request. */
    public StreamingOutput of(StreamingOutput body) {
        HttpConnection connection = current.getCurrent().request().connection();
        return to -> {
            try {
                body.write(to);
            } catch (IOException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        };
    }
}
