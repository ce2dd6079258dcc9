package id.payung.gateway.apidoc;

import id.payung.gateway.routing.Service;
import id.payung.gateway.upstream.HttpClients;
import id.payung.gateway.upstream.Instance;
import id.payung.gateway.upstream.Upstream;
import id.payung.gateway.upstream.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The descriptions of all listed services, fetched and merged anew every few seconds. */
@Singleton
class MergedDocument {

    private static final String INSIDE = "/q/openapi?format=json";
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final int OK = 200;

    private final Upstreams upstreams;
    private final HttpClients clients;
    private volatile Fetched fetched;

    MergedDocument(Upstreams upstreams, HttpClients clients) {
        this.upstreams = upstreams;
        this.clients = clients;
    }

    private record Fetched(Future<Buffer> document, long atNanos) {}

    Future<Buffer> latest() {
        Fetched last = fetched;
        if (last == null || System.nanoTime() - last.atNanos > FRESH_NANOS) {
            last = new Fetched(fetchAll(), System.nanoTime());
            fetched = last;
        }
        return last.document;
    }

    private Future<Buffer> fetchAll() {
        Map<Service, Future<JsonObject>> answers = new EnumMap<>(Service.class);
        upstreams.all().forEach((service, upstream) -> answers.put(service, fetch(upstream)));
        return Future.join(new ArrayList<>(answers.values())).transform(all -> Future.succeededFuture(merge(answers)));
    }

    private static Buffer merge(Map<Service, Future<JsonObject>> answers) {
        OpenApiMerge merge = new OpenApiMerge();
        answers.forEach((service, answer) -> {
            if (answer.succeeded()) {
                merge.add(service, answer.result());
            } else {
                merge.missing(service);
            }
        });
        return merge.result().toBuffer();
    }

    private Future<JsonObject> fetch(Upstream upstream) {
        Future<JsonObject> answer = Future.failedFuture("No instance");
        List<Instance> instances = upstream.instances();
        for (Instance instance : instances) {
            answer = answer.recover(previous -> fetch(instance));
        }
        return answer;
    }

    private Future<JsonObject> fetch(Instance instance) {
        return clients.current()
                .request(instance.target()
                        .setURI(INSIDE)
                        .setConnectTimeout(TIMEOUT_MILLIS)
                        .setIdleTimeout(TIMEOUT_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(MergedDocument::read);
    }

    private static Future<JsonObject> read(HttpClientResponse response) {
        return response.statusCode() == OK
                ? response.body().map(Buffer::toJsonObject)
                : Future.failedFuture("Not described");
    }
}
