package id.payung.platform.subscription;

import id.payung.platform.outbox.FeedPosition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topic that holds a feed, CloudEvents in binary mode with their place in the feed as {@code sequence}. The
 * topic has one partition: a merge concerns two members, so that the order across members matters. Of one thread.
 */
final class TopicReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final int FETCH_BYTES = 16 << 20;
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], String> consumer;
    private final TopicPartition partition;
    private String cursor = "";

    /**
     * @param feed whose last part names the topic
     * @param most events to be read in one go
     */
    TopicReader(String servers, String group, String feed, int most) {
        partition = new TopicPartition(
                "payung" + feed.substring(feed.lastIndexOf('/')).replace('/', '.'), 0);
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group + "." + partition.topic(),
                        // the place is kept in the database, with what was done
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // a place that the topic does not have any more is a loss that somebody must see
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        5_000,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        most),
                new ByteArrayDeserializer(),
                new StringDeserializer());
    }

    /**
     * What was read.
     *
     * @param from the cursor behind which it was read, as it is kept
     * @param page its events, which were not taken before, and the cursor behind them
     * @param end whether the topic has no more for now
     */
    record Read(String from, FeedPage page, boolean end) {}

    /** Becomes one of the group; whenever the topic falls to this reader it begins at the cursor that is kept then. */
    void join(Supplier<String> kept) {
        consumer.subscribe(List.of(partition.topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                // what is under way fails at the cursor, which another reader has moved by then
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                if (assigned.stream().anyMatch(one -> one.partition() > 0)) {
                    throw new FeedFailure("its topic must have one partition");
                }
                if (!assigned.isEmpty()) {
                    seek(kept.get());
                }
            }
        });
    }

    /** Reads alone behind a cursor, beside whoever reads in the group. */
    void begin(String from) {
        consumer.assign(List.of(partition));
        seek(from);
    }

    private void seek(String from) {
        cursor = from;
        consumer.seek(partition, TopicPlace.of(from).offset());
    }

    /** The next events; nothing at all where the topic is another reader's. Fails where no broker tells of the topic. */
    Optional<Read> read(Duration patience) {
        try {
            return poll(patience);
        } catch (KafkaException failed) {
            if (failed.getCause() instanceof FeedFailure ours) {
                throw ours;
            }
            // names topics, offsets and brokers, never an event
            throw new FeedFailure(failed.getClass().getSimpleName() + ", " + failed.getMessage());
        }
    }

    private Optional<Read> poll(Duration patience) {
        ConsumerRecords<byte[], String> records = consumer.poll(patience);
        // asked, not believed: without brokers there are no events either, and nobody would be said to be behind
        long end = records.isEmpty() ? end() : Long.MAX_VALUE;
        if (consumer.assignment().isEmpty()) {
            return Optional.empty();
        }
        String from = cursor;
        TopicPlace place = TopicPlace.of(from);
        List<IncomingEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], String> record : records) {
            Optional<FeedPosition> position = position(record);
            boolean isNew = position.isPresent() && position.get().compareTo(place.last()) > 0;
            if (isNew) {
                events.add(event(record));
            }
            place = new TopicPlace(record.offset() + 1, isNew ? position.get() : place.last());
        }
        cursor = records.isEmpty() ? from : place.toString();
        boolean atTheEnd =
                place.offset() >= end || consumer.currentLag(partition).orElse(1) == 0;
        return Optional.of(new Read(from, new FeedPage(events, cursor), atTheEnd));
    }

    private long end() {
        return consumer.endOffsets(List.of(partition), ANSWER_LIMIT).get(partition);
    }

    private static Optional<FeedPosition> position(ConsumerRecord<byte[], String> record) {
        try {
            return Optional.of(FeedPosition.parse(header(record, "ce_sequence")));
        } catch (NumberFormatException notOfTheFeed) {
            LOG.errorf("Passed over, for it is no event of a feed: offset %d of %s", record.offset(), record.topic());
            return Optional.empty();
        }
    }

    private static IncomingEvent event(ConsumerRecord<byte[], String> record) {
        return new IncomingEvent(
                header(record, "ce_id"),
                header(record, "ce_source").intern(),
                header(record, "ce_type").intern(),
                header(record, "ce_subject"),
                header(record, "ce_time"),
                record.value() == null ? "" : record.value());
    }

    private static String header(ConsumerRecord<byte[], String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Tells the brokers how far it is, for those who watch the group there. */
    void tell() {
        consumer.commitAsync(
                Map.of(partition, new OffsetAndMetadata(TopicPlace.of(cursor).offset())), (offsets, failed) -> {});
    }

    @Override
    public void close() {
        // it is interrupted to stop; taking leave of the group would fail then, and the topic wait for the next reader
        boolean interrupted = Thread.interrupted();
        try {
            consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
