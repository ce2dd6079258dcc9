package id.payung.enrollment.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Signs messages as the Standard Webhooks specification says, with 32 random bytes as {@code whsec_…}. */
final class HookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSecret() {}

    static String fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * The header {@code webhook-signature}: one signature for each secret that is good now.
     *
     * @param timestamp in seconds, as in {@code webhook-timestamp}
     */
    static String signatures(List<String> secrets, String id, long timestamp, String body) {
        return secrets.stream()
                .map(secret -> signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("A message cannot be signed");
        }
    }
}
