package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.reporting.restatement.Span.Counted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final int MOST = 100;

    @Test
    void putsPublicationsTogetherAsLongAsTheyAreFewRows() {
        List<Counted> counted = List.of(
                new Counted(9, 60), new Counted(7, 40), new Counted(6, 1), new Counted(2, 99), new Counted(1, 1));

        assertThat(Span.of(counted, MOST)).containsExactly(new Span(7, 9), new Span(2, 6), new Span(1, 1));
    }

    @Test
    void leavesAPublicationOfManyRowsAlone() {
        List<Counted> counted = List.of(new Counted(5, 1), new Counted(4, 1_000), new Counted(3, 1));

        assertThat(Span.of(counted, MOST)).containsExactly(new Span(5, 5), new Span(4, 4), new Span(3, 3));
    }

    @Test
    void looksEverFurtherUntilTheFirstPublication() {
        List<Span> looks = Stream.iterate(Span.upTo(1_000, 10), look -> look.last() > 0, look -> look.further(MOST))
                .toList();

        assertThat(looks.subList(0, 5))
                .containsExactly(
                        new Span(991, 1_000),
                        new Span(971, 990),
                        new Span(931, 970),
                        new Span(851, 930),
                        new Span(751, 850));
        assertThat(looks.get(looks.size() - 1).first()).isEqualTo(1);
        assertThat(Span.upTo(0, 10).last()).isZero();
    }

    @Test
    void hasNoneWhereNothingChanged() {
        assertThat(Span.of(List.of(), MOST)).isEmpty();
    }
}
