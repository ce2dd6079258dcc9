package id.payung.deploy;

/** Why Payung cannot start or go on, in words for the person at the console; shown without a stack trace. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
