package id.payung.reporting.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A recount of random histories shows nothing of what never happens in them. */
class RandomLivesTest {

    private static final long SEED = Long.getLong("payung.seed", 20_261_128);
    private static final int TIMES = 500;

    @Test
    void everyEventThatTheProducersTellHappens() throws IOException {
        RandomLives lives = new RandomLives(SEED, 50, List.of("64.71"), List.of("S-ONE"));
        Set<String> happened = new TreeSet<>();

        for (Story story : List.of(lives.somethingHappens(TIMES), lives.accidentsHappen(20), lives.claimsGoOn(TIMES))) {
            story.events().forEach(event -> happened.add(event.get("type").asText()));
        }

        Set<String> told = new TreeSet<>(told("enrollment-service"));
        told.addAll(told("claims-service"));
        assertThat(happened).as("seed " + SEED).isEqualTo(told);
    }

    private static Set<String> told(String service) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", service, "contracts", "events"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
        }
    }
}
