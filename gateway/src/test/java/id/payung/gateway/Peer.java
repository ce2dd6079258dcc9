package id.payung.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service as the gateway sees one: a real server that says what it received. */
final class Peer {

    private final Vertx vertx = Vertx.vertx();
    private final String name;
    private final AtomicInteger received = new AtomicInteger();

    private Peer(String name) {
        this.name = name;
    }

    static Peer at(String url, String name) {
        Peer peer = new Peer(name);
        HttpServer server = peer.vertx.createHttpServer(new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(URI.create(url).getPort()));
        await(server.requestHandler(peer::answer).listen());
        return peer;
    }

    int received() {
        return received.get();
    }

    void forget() {
        received.set(0);
    }

    void close() {
        await(vertx.close());
    }

    private void answer(HttpServerRequest request) {
        if (request.path().startsWith("/q/")) {
            describe(request);
            return;
        }
        received.incrementAndGet();
        String last = request.path().substring(request.path().lastIndexOf('/') + 1);
        switch (last) {
            case "silent" -> request.resume();
            case "drops" -> request.connection().close();
            case "breaks" -> {
                request.response().setChunked(true).write("half");
                vertx.setTimer(100, timer -> request.connection().close());
            }
            case "drips" -> {
                request.response().setChunked(true);
                vertx.setPeriodic(100, drop -> request.response().write("drop"));
            }
            case "empty" -> request.response().setStatusCode(204).end();
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "audit" ->
                request.response()
                        .end(new JsonObject().put("items", new JsonArray()).toBuffer());
            case "moved" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", "/v1/sponsors/1")
                        .putHeader("Link", "</v1/sponsors?cursor=x>; rel=\"next\"")
                        .putHeader("Server", "secret/1.0")
                        .putHeader("X-Powered-By", "secret/1.0")
                        .putHeader("Via", "1.1 secret")
                        .putHeader("Content-Security-Policy", "default-src *")
                        .putHeader("X-Request-Id", "not-the-callers")
                        .putHeader("X-Internal", "hop")
                        .putHeader("Connection", "X-Internal")
                        .putHeader("Cache-Control", "max-age=60")
                        .end();
            default -> echo(request);
        }
    }

    private void echo(HttpServerRequest request) {
        long[] bytes = new long[1];
        request.handler(chunk -> bytes[0] += chunk.length());
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach((header, value) -> headers.put(header.toLowerCase(java.util.Locale.ROOT), value));
            Buffer body = new JsonObject()
                    .put("peer", name)
                    .put("method", request.method().name())
                    .put("uri", request.uri())
                    .put("bytes", bytes[0])
                    .put("headers", headers)
                    .toBuffer();
            request.response().putHeader("Content-Type", "application/json").end(body);
        });
    }

    private void describe(HttpServerRequest request) {
        if (!request.path().equals("/q/openapi")) {
            request.response().setStatusCode(404).end();
            return;
        }
        String ownPath = name.equals("enrollment") ? "/v1/members" : "/v1/claims";
        JsonObject reference = new JsonObject().put("$ref", "#/components/schemas/Thing");
        JsonObject paths = new JsonObject()
                .put(ownPath, new JsonObject().put("get", new JsonObject().put("schema", reference)))
                .put("/v1/events", new JsonObject().put("get", new JsonObject()))
                .put("/internal", new JsonObject());
        JsonObject schemas = new JsonObject().put("Thing", new JsonObject().put("title", name));
        JsonObject document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("paths", paths)
                .put("components", new JsonObject().put("schemas", schemas));
        request.response().end(document.toBuffer());
    }

    static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
