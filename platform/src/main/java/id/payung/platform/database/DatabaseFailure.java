package id.payung.platform.database;

/** A database error that the caller did not expect; its cause carries the SQLSTATE. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseFailure(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
