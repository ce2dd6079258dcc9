package id.payung.platform.subscription;

/** A feed answered something that is no page of events. The message names no content. */
final class FeedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedFailure(String why) {
        super(why);
    }
}
