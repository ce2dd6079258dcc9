package id.payung.enrollment.webhook;

import id.payung.platform.problem.CommonProblems;
import java.util.List;
import java.util.Set;

/** What is to change; what is left out stays. */
public record ChangeWebhook(String url, List<String> types, String status) {

    ChangeWebhook checked() {
        if (status != null && !Set.of("ACTIVE", "PAUSED").contains(status)) {
            throw CommonProblems.invalidField("/status", "ACTIVE or PAUSED", "ACTIVE atau PAUSED");
        }
        return new ChangeWebhook(url, types == null ? null : WebhookRequest.known(types), status);
    }
}
