package id.payung.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A body that fails half way cuts the connection: its end would look like the end of the answer. */
@ApplicationScoped
public class WholeOrCut {

    private static final int CUTTING_SECONDS = 10;

    private final CurrentVertxRequest current;

    public WholeOrCut(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The same body, for the present request. */
    public StreamingOutput of(StreamingOutput body) {
        HttpConnection connection = current.getCurrent().request().connection();
        return to -> {
            try {
                body.write(to);
            } catch (IOException | RuntimeException failed) {
                cut(connection, failed);
                throw failed;
            }
        };
    }

    /** Waits until it is cut: whoever handles the failure would still end the answer in good order. */
    private static void cut(HttpConnection connection, Exception failed) {
        try {
            connection
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(CUTTING_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException notCut) {
            failed.addSuppressed(notCut);
        }
    }
}
