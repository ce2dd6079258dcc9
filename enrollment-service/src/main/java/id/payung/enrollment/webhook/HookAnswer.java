package id.payung.enrollment.webhook;

import java.util.Optional;

/** How an attempt ended: an HTTP status, or why there was none. */
record HookAnswer(Optional<Integer> status, Optional<String> problem) {

    private static final int GONE = 410;

    static HookAnswer of(int status) {
        return new HookAnswer(Optional.of(status), Optional.empty());
    }

    static HookAnswer none(String problem) {
        return new HookAnswer(Optional.empty(), Optional.of(problem));
    }

    /** Any 2xx; a redirection is none, it could lead anywhere. */
    boolean isGood() {
        return status.filter(code -> code >= 200 && code < 300).isPresent();
    }

    /** The receiver wants no more. */
    boolean isGone() {
        return status.equals(Optional.of(GONE));
    }
}
