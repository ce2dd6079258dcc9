package id.payung.platform.calls;

/** Another service cannot be asked now; asking again later may succeed. */
public final class ServiceUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceUnreachable(String why, Throwable cause) {
        super(why, cause);
    }

    ServiceUnreachable(String why) {
        super(why);
    }
}
