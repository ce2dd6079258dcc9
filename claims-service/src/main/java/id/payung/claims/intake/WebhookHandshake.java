package id.payung.claims.intake;

import id.payung.platform.problem.CommonProblems;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers the abuse protection of the CloudEvents webhook specification: whoever holds a token that may send here may
 * send from any origin. A callback address is not used: we call nobody whom a request names.
 */
final class WebhookHandshake {

    /** Requests a minute that are granted at most; the gateway's own limits hold beside it. */
    static final int MOST_A_MINUTE = 6000;

    /** With a letter somewhere: digits alone are an address, or a phone or NIK that must not come back. */
    private static final Pattern ORIGIN =
            Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");

    private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,8}");

    private WebhookHandshake() {}

    static Response answer(Optional<String> origin, Optional<String> rate) {
        Response.ResponseBuilder response = Response.ok().header("Allow", "GET, POST, OPTIONS");
        if (origin.isEmpty()) {
            return response.build();
        }
        if (!ORIGIN.matcher(origin.get()).matches()) {
            throw CommonProblems.BAD_REQUEST.because(
                    "WebHook-Request-Origin is a DNS name", "WebHook-Request-Origin adalah nama DNS");
        }
        if (rate.isPresent() && !RATE.matcher(rate.get()).matches()) {
            throw CommonProblems.BAD_REQUEST.because(
                    "WebHook-Request-Rate is a whole number of requests a minute",
                    "WebHook-Request-Rate adalah bilangan bulat permintaan per menit");
        }
        int granted = rate.map(Integer::parseInt)
                .map(asked -> Math.min(asked, MOST_A_MINUTE))
                .orElse(MOST_A_MINUTE);
        return response.header("WebHook-Allowed-Origin", origin.get())
                .header("WebHook-Allowed-Rate", String.valueOf(granted))
                .build();
    }
}
