package id.payung.reporting.projection;

/** The feeds that are read, by their paths at the gateway. */
public final class Feeds {

    public static final String ENROLLMENT = "/v1/events/enrollment";
    public static final String CLAIMS = "/v1/events/claims";

    private Feeds() {}
}
