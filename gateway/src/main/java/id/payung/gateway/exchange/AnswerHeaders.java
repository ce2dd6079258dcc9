package id.payung.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** The headers the gateway answers itself, whatever a service says. */
public final class AnswerHeaders {

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("referrer-policy");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("strict-transport-security");
    private static final CharSequence ONE_YEAR = HttpHeaders.createOptimized("max-age=31536000; includeSubDomains");

    /** What a browser may do with an answer that is no page: nothing. The pages say more themselves. */
    private static final Map<CharSequence, CharSequence> FOR_BROWSERS = Map.of(
            HttpHeaders.createOptimized("content-security-policy"),
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"),
            HttpHeaders.createOptimized("permissions-policy"),
            HttpHeaders.createOptimized(
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
            HttpHeaders.createOptimized("cross-origin-opener-policy"),
            HttpHeaders.createOptimized("same-origin"),
            HttpHeaders.createOptimized("cross-origin-resource-policy"),
            HttpHeaders.createOptimized("same-origin"),
            HttpHeaders.createOptimized("x-frame-options"),
            HttpHeaders.createOptimized("DENY"));

    private static final List<CharSequence> BANNERS = List.of(
            HttpHeaders.createOptimized("server"),
            HttpHeaders.createOptimized("x-powered-by"),
            HttpHeaders.createOptimized("via"));

    private static final List<CharSequence> OURS = List.of(
            REQUEST_ID,
            CONTENT_TYPE_OPTIONS,
            REFERRER_POLICY,
            TRANSPORT_SECURITY,
            HttpHeaders.createOptimized("ratelimit"),
            HttpHeaders.createOptimized("ratelimit-policy"),
            // the proxy library would parse and format the service's date again, for 6 % of the time; it sets its own
            HttpHeaders.DATE);

    private AnswerHeaders() {}

    static void onEveryAnswer(MultiMap answer, RequestId id, boolean encrypted) {
        answer.set(REQUEST_ID, id.value());
        answer.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        answer.set(REFERRER_POLICY, NO_REFERRER);
        FOR_BROWSERS.forEach(answer::set);
        if (encrypted) {
            answer.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
    }

    /** Takes out of a service's answer what the gateway says itself. Answers are private unless the service says so. */
    public static void clean(MultiMap fromService) {
        OURS.forEach(fromService::remove);
        FOR_BROWSERS.keySet().forEach(fromService::remove);
        BANNERS.forEach(fromService::remove);
        notStored(fromService);
    }

    static void notStored(MultiMap answer) {
        if (!answer.contains(HttpHeaders.CACHE_CONTROL)) {
            answer.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
