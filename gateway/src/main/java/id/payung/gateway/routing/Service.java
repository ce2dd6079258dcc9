package id.payung.gateway.routing;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    ENROLLMENT,
    CLAIMS,
    REPORTING;

    /** The name callers may see. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
