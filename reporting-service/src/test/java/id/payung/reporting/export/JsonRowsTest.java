package id.payung.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonRowsTest {

    @Test
    void answersAsManyAsItMay() {
        assertThat(JsonRows.of(Stream.iterate(1, row -> row + 1).limit(JsonRows.MOST)))
                .hasSize(100_000)
                .endsWith(100_000);
    }

    @Test
    void refusesMoreAndSaysHowToGetThem() {
        AtomicLong read = new AtomicLong();

        assertThatThrownBy(() -> JsonRows.of(Stream.generate(read::incrementAndGet)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.type().status()).isEqualTo(422);
                    assertThat(refusal.type().code()).isEqualTo("TOO_MANY_ROWS");
                    assertThat(refusal.detail().en())
                            .startsWith("More than 100,000 rows: ask for CSV (Accept: text/csv)");
                });
        assertThat(read).as("no row is made that nobody gets").hasValueLessThanOrEqualTo(JsonRows.MOST + 1L);
    }
}
