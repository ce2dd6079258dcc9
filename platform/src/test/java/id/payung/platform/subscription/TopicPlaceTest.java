package id.payung.platform.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.outbox.FeedPosition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TopicPlaceTest {

    @Test
    void aServiceThatHasReadNothingBeginsWithTheTopic() {
        assertThat(TopicPlace.of("")).isEqualTo(new TopicPlace(0, FeedPosition.START));
    }

    @Test
    void aServiceThatHasReadTheFeedPassesOverWhatItKnows() {
        byte[] signed = ("twelve bytes" + "8871.12").getBytes(StandardCharsets.UTF_8);
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(signed);

        assertThat(TopicPlace.of(cursor)).isEqualTo(new TopicPlace(0, new FeedPosition(8871, 12)));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        TopicPlace place = new TopicPlace(1234, new FeedPosition(8871, 12));

        assertThat(TopicPlace.is(place.toString())).isTrue();
        assertThat(TopicPlace.of(place.toString())).isEqualTo(place);
    }

    @Test
    void placesAreInTheOrderOfChangesAndThenOfTheirLines() {
        assertThat(FeedPosition.parse("0000000000000000010.0000000002"))
                .isEqualTo(new FeedPosition(10, 2))
                .isGreaterThan(new FeedPosition(9, 30))
                .isLessThan(new FeedPosition(10, 11));
        assertThatThrownBy(() -> FeedPosition.parse("")).isInstanceOf(NumberFormatException.class);
    }
}
