package id.payung.deploy.token;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code deploy/token} was asked for. */
record TokenRequest(String role, Optional<String> sponsor, String subject, Duration validity) {
    static final String USAGE = "usage: deploy/token ROLE [--sponsor CODE] [--subject NAME] [--minutes N]\n"
            + "  ROLE: partner (needs --sponsor), officer, approver, bpjs-system, analyst, auditor, admin, service";
    private static final Set<String> ROLES =
            Set.of("partner", "officer", "approver", "bpjs-system", "analyst", "auditor", "admin", "service");
    private static final long DEFAULT_MINUTES = 8 * 60;
    /** The services believe no token that is valid for longer. */
    private static final long MOST_MINUTES = 24 * 60;

    static final String TOO_LONG = "deploy/token: --minutes is at most " + MOST_MINUTES + " (a day)";

    boolean isTooLong() {
        return validity.toMinutes() > MOST_MINUTES;
    }

    /** Empty if the arguments are wrong. */
    static Optional<TokenRequest> parse(List<String> arguments) {
        if (arguments.isEmpty() || !ROLES.contains(arguments.get(0))) {
            return Optional.empty();
        }
        String role = arguments.get(0);
        Optional<String> sponsor = Optional.empty();
        String subject = "local-" + role;
        long minutes = DEFAULT_MINUTES;
        Iterator<String> rest = arguments.subList(1, arguments.size()).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (value.isBlank() ? "" : option) {
                case "--sponsor" -> sponsor = Optional.of(value);
                case "--subject" -> subject = value;
                case "--minutes" -> minutes = value.matches("[0-9]{1,6}") ? Long.parseLong(value) : 0;
                default -> {
                    return Optional.empty();
                }
            }
        }
        boolean complete = minutes > 0 && role.equals("partner") == sponsor.isPresent();
        return complete
                ? Optional.of(new TokenRequest(role, sponsor, subject, Duration.ofMinutes(minutes)))
                : Optional.empty();
    }
}
