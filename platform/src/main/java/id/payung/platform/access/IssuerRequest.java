package id.payung.platform.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.http.SimpleGet;
import org.jose4j.http.SimpleResponse;

/** Asks the issuer: briefly, once, and not again at once after a failure. */
final class IssuerRequest implements SimpleGet {

    private static final Logger LOG = Logger.getLogger(IssuerRequest.class);

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_ANSWER = 262_144;
    private static final int OK = 200;

    private final Get get = new Get();
    private final long pauseNanos;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    IssuerRequest(Duration pauseAfterFailure) {
        pauseNanos = pauseAfterFailure.toNanos();
        get.setConnectTimeout(CONNECT_MILLIS);
        get.setReadTimeout(READ_MILLIS);
        get.setRetries(0);
        get.setResponseBodySizeLimit(LARGEST_ANSWER);
    }

    @Override
    public SimpleResponse get(String location) throws IOException {
        if (System.nanoTime() - notBefore.get() < 0) {
            throw new IOException("The issuer did not answer a moment ago");
        }
        try {
            SimpleResponse answer = get.get(location);
            if (answer.getStatusCode() != OK) {
                throw new IOException("The issuer answered " + answer.getStatusCode());
            }
            if (away.compareAndSet(true, false)) {
                LOG.info("The issuer's keys can be read again");
            }
            return new Uncached(answer.getStatusCode(), answer.getBody());
        } catch (IOException failed) {
            notBefore.set(System.nanoTime() + pauseNanos);
            if (away.compareAndSet(false, true)) {
                LOG.warnf("The issuer's keys cannot be read now (%s); known ones stay good", failed.getMessage());
            }
            throw failed;
        }
    }

    /** Without headers: how long keys are believed is ours to say. */
    private record Uncached(int status, String body) implements SimpleResponse {

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public String getStatusMessage() {
            return "";
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.of();
        }

        @Override
        public List<String> getHeaderValues(String name) {
            return List.of();
        }

        @Override
        public String getBody() {
            return body;
        }
    }
}
