package id.payung.enrollment.review;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A job that one sponsor covers and another asked for; {@code from} is the first month asked for. */
public record OverlapView(
        UUID id, UUID memberId, int job, String incumbent, String requesting, String from, OffsetDateTime seenAt) {}
