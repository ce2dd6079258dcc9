package id.payung.platform.privacy.sealing;

import java.time.Duration;

/** How much of the time the work in the background may take. */
record Pace(int percent) {

    private static final int WHOLE = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Without a pause, as at a start that others wait for. */
    static final Pace UNHINDERED = new Pace(WHOLE);

    Pace {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("payung.resealing.percent must be from 1 to 100");
        }
    }

    /** Rests in proportion to how long the work took. */
    void restAfter(Duration work) throws InterruptedException {
        Duration pause = work.multipliedBy(WHOLE - percent).dividedBy(percent);
        Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE.toMillis() : pause.toMillis());
    }
}
