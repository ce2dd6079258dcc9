package id.payung.enrollment.webhook;

import id.payung.platform.problem.CommonProblems;
import java.util.List;
import java.util.TreeSet;

/** Where a sponsor wants to be told, and of what; without types of everything. */
public record WebhookRequest(String sponsor, String url, List<String> types) {

    WebhookRequest checked() {
        if (sponsor == null || sponsor.isBlank()) {
            throw CommonProblems.invalidField("/sponsor", "The code of a sponsor", "Kode penjamin iuran");
        }
        if (url == null) {
            throw CommonProblems.invalidField("/url", "An https address", "Alamat https");
        }
        return new WebhookRequest(sponsor, url, known(types == null ? HookType.codes() : types));
    }

    static List<String> known(List<String> types) {
        if (types.isEmpty() || !HookType.codes().containsAll(types)) {
            String all = String.join(", ", HookType.codes());
            throw CommonProblems.invalidField("/types", "Some of " + all, "Beberapa dari " + all);
        }
        return List.copyOf(new TreeSet<>(types));
    }
}
