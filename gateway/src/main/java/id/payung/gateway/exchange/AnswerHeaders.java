package id.payung.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** The headers the gateway answers itself, whatever a service says. */
public final class AnswerHeaders {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static final List<CharSequence> OURS = List.of(
            REQUEST_ID,
            CONTENT_TYPE_OPTIONS,
            REFERRER_POLICY,
            HttpHeaders.createOptimized("ratelimit"),
            HttpHeaders.createOptimized("ratelimit-policy"),
            HttpHeaders.createOptimized("server"),
            // the proxy library would parse and format the service's date again, for 6 % of the time; it sets its own
            HttpHeaders.DATE);

    private AnswerHeaders() {}

    static void onEveryAnswer(MultiMap answer, RequestId id) {
        answer.set(REQUEST_ID, id.value());
        answer.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        answer.set(REFERRER_POLICY, NO_REFERRER);
    }

    /** Takes out of a service's answer what the gateway says itself. Answers are private unless the service says so. */
    public static void clean(MultiMap fromService) {
        OURS.forEach(fromService::remove);
        notStored(fromService);
    }

    static void notStored(MultiMap answer) {
        if (!answer.contains(HttpHeaders.CACHE_CONTROL)) {
            answer.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
