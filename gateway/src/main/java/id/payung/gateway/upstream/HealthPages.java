package id.payung.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;

/** Asks instances by their health pages whether they are ready. */
@Singleton
public class HealthPages {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int OK = 200;

    private final HttpClients clients;

    HealthPages(HttpClients clients) {
        this.clients = clients;
    }

    /** What the instance says of itself; fails where its page cannot be reached, which need not mean anything. */
    public Future<Boolean> of(Instance instance) {
        return clients.current()
                .request(instance.healthTarget()
                        .setConnectTimeout(TIMEOUT_MILLIS)
                        .setIdleTimeout(TIMEOUT_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer))
                .map(HttpClientResponse::statusCode)
                .map(status -> status == OK)
                .onSuccess(ready -> {
                    instance.says(ready);
                    if (ready) {
                        // whoever was left alone while it started need not be any longer
                        instance.succeeded();
                    }
                });
    }
}
