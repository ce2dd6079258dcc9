package id.payung.platform.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where feeds are read as topics of Kafka: in the services that were told where Kafka is. */
@ApplicationScoped
class Topics {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST_STEPS = 30;

    private final Optional<String> servers;
    private final String group;

    Topics(
            @ConfigProperty(name = "payung.topics.servers") Optional<String> servers,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.servers = servers.filter(value -> !value.isBlank());
        this.group = group;
    }

    boolean areRead() {
        return servers.isPresent();
    }

    /** @throws FeedFailure where Kafka is not known here, or cannot be asked */
    TopicReader reader(String feed, int most) {
        return new TopicReader(
                servers.orElseThrow(() -> new FeedFailure("say in PAYUNG_KAFKA where Kafka is")), group, feed, most);
    }

    /** The events behind a cursor that a topic gave, exactly so many. */
    List<IncomingEvent> events(String feed, String from, int count) {
        try (TopicReader reader = reader(feed, count)) {
            reader.begin(from);
            List<IncomingEvent> events = new ArrayList<>(count);
            for (int step = 0; events.size() < count; step++) {
                if (step == MOST_STEPS) {
                    throw new FeedFailure("its topic has fewer events than before");
                }
                reader.read(STEP).ifPresent(read -> events.addAll(read.page().events()));
            }
            return events.subList(0, count);
        }
    }
}
