package id.payung.claims.cover;

/** enrollment-service cannot be asked now; what waits for its answer is kept and tried again. */
public final class EnrollmentUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EnrollmentUnreachable(Throwable cause) {
        super("ENROLLMENT_UNREACHABLE", cause);
    }
}
