package id.payung.reporting.freshness;

import java.time.OffsetDateTime;
import java.util.List;

/** How far the feeds were read, and which generation of the projections answers. */
public record FreshnessBody(List<Feed> feeds, Projection projection) {

    /**
     * @param receivedAt when events last came; null where none ever did
     * @param events read so far
     * @param readAt when the feed last answered, with or without events; null where it never did
     * @param lagSeconds how far behind the feed its reader is, 0 at its end; null where this instance does not read it
     */
    public record Feed(String feed, OffsetDateTime receivedAt, long events, OffsetDateTime readAt, Double lagSeconds) {}

    /** @param rebuilding whether another generation is being filled beside it */
    public record Projection(int generation, boolean rebuilding) {}
}
