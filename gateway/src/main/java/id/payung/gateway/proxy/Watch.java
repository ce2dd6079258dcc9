package id.payung.gateway.proxy;

import id.payung.gateway.GatewayConfig;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * Ends the waiting: for a sender that has stopped sending, for a service that does not answer, and for an answer that does
 * not end. One timer for all.
 */
final class Watch {

    /** What is done when somebody has been waited for too long. */
    interface Consequences {
        void senderIsTooSlow();

        void serviceIsTooSlow();

        void answerIsTooLong();
    }

    private final Vertx vertx;
    private final MeasuredBody body;
    private final long responseNanos;
    private final long senderIdleNanos;
    private final long uploadNanos;
    private final long totalNanos;
    private final Consequences consequences;
    private final long startedNanos = System.nanoTime();
    private long timer;
    private boolean answered;
    private boolean whole;

    /** Starts to watch; {@code body} is null for a request without one. */
    Watch(Vertx vertx, GatewayConfig.Timeout timeout, MeasuredBody body, Consequences consequences) {
        this.vertx = vertx;
        this.body = body;
        this.responseNanos = timeout.response().toNanos();
        this.senderIdleNanos = timeout.senderIdle().toNanos();
        this.uploadNanos = timeout.upload().toNanos();
        this.totalNanos = timeout.total().toNanos();
        this.consequences = consequences;
        lookAgainAfter(body == null ? responseNanos : Math.min(responseNanos, senderIdleNanos));
    }

    /** The service has begun to answer: it is not waited for any more, but for the end of it all. */
    void answered() {
        answered = true;
    }

    /** The answer has ended: only the sender is still watched, if it is still sending. */
    void whole() {
        whole = true;
        if (body == null || body.isEnded()) {
            stop();
        }
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void lookAgainAfter(long nanos) {
        timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1), fired -> look());
    }

    private void look() {
        if (isSending()) {
            lookAtSender();
        } else if (!answered) {
            lookAtService();
        } else if (!whole) {
            lookAtAnswer();
        }
    }

    private void lookAtService() {
        long idle = body == null ? System.nanoTime() - startedNanos : body.nanosSinceProgress();
        if (idle >= responseNanos) {
            consequences.serviceIsTooSlow();
        } else {
            lookAgainAfter(responseNanos - idle);
        }
    }

    private void lookAtAnswer() {
        long taken = System.nanoTime() - startedNanos;
        if (taken >= totalNanos) {
            consequences.answerIsTooLong();
        } else {
            lookAgainAfter(totalNanos - taken);
        }
    }

    private boolean isSending() {
        return body != null && !body.isEnded() && !body.waitsForReader();
    }

    private void lookAtSender() {
        long idle = body.nanosSinceProgress();
        if (idle >= senderIdleNanos || body.nanosSinceStart() >= uploadNanos) {
            consequences.senderIsTooSlow();
        } else {
            lookAgainAfter(Math.min(senderIdleNanos - idle, responseNanos));
        }
    }
}
