package id.payung.platform.outbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One event of the feed in the JSON form of CloudEvents 1.0. */
public record FeedEvent(
        String specversion,
        String id,
        String source,
        String type,
        UUID subject,
        OffsetDateTime time,
        String datacontenttype,
        @JsonRawValue String data) {}
