package id.payung.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** The body of a request on its way through: counted, never kept. Knows whether its sender or its reader is slow. */
final class MeasuredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable onTooLarge;
    private final long startedNanos = System.nanoTime();
    private Handler<Throwable> failureHandler = failure -> {};
    private long received;
    private long lastProgressNanos = startedNanos;
    private boolean waitsForReader = true;
    private boolean ended;
    private boolean cut;

    MeasuredBody(ReadStream<Buffer> source, long limit, Runnable onTooLarge) {
        this.source = source;
        this.limit = limit;
        this.onTooLarge = onTooLarge;
    }

    /** Stops the body; whoever reads it is told that it failed. */
    void cut(Throwable reason) {
        if (!ended && !cut) {
            cut = true;
            failureHandler.handle(reason);
        }
    }

    boolean isEnded() {
        return ended;
    }

    /** True while nothing arrives because the service takes nothing. */
    boolean waitsForReader() {
        return waitsForReader;
    }

    long nanosSinceProgress() {
        return System.nanoTime() - lastProgressNanos;
    }

    long nanosSinceStart() {
        return System.nanoTime() - startedNanos;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> reader) {
        source.handler(reader == null ? null : chunk -> pass(chunk, reader));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> reader) {
        lastProgressNanos = System.nanoTime();
        received += chunk.length();
        if (received > limit && !cut) {
            onTooLarge.run();
        }
        if (!cut) {
            reader.handle(chunk);
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(end -> {
            ended = true;
            lastProgressNanos = System.nanoTime();
            if (handler != null && !cut) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler == null ? failure -> {} : handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        waitsForReader = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        flowing();
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        flowing();
        source.fetch(amount);
        return this;
    }

    private void flowing() {
        if (waitsForReader) {
            waitsForReader = false;
            lastProgressNanos = System.nanoTime();
        }
    }
}
