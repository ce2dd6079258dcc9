package id.payung.platform.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.calls.ServiceCalls.Answer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPageTest {

    private static final Optional<String> LINK = Optional.of("</v1/events/x?after=abc_-1&limit=100>; rel=\"next\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsWhatItNeedsOfAnEventAndLeavesExtensionsBehind() {
        FeedPage page = FeedPage.of(
                new Answer(
                        200,
                        """
                        [{"specversion":"1.0","id":"7-0","source":"/x","type":"id.payung.thing.done.v1",
                          "subject":"s","traceparent":"00-1","data":{"amount":3,"more":[1]}}]""",
                        LINK),
                JSON);

        assertThat(page.next()).isEqualTo("abc_-1");
        assertThat(page.events()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("7-0");
            assertThat(event.subject()).isEqualTo("s");
            assertThat(event.time()).isEmpty();
            assertThat(event.data().path("amount").asInt()).isEqualTo(3);
            assertThat(event).hasToString("id.payung.thing.done.v1 /x 7-0");
        });
    }

    @Test
    void knowsWhereToGoOnAlsoBehindAnEmptyPage() {
        assertThat(FeedPage.of(new Answer(200, "[]", LINK), JSON))
                .isEqualTo(new FeedPage(java.util.List.of(), "abc_-1"));
    }

    @ParameterizedTest
    @CsvSource({"401, []", "404, []", "200, {}", "200, secret", "200, [secret"})
    void saysWhatIsNoPageWithoutRepeatingIt(int status, String body) {
        assertThatThrownBy(() -> FeedPage.of(new Answer(status, body, LINK), JSON))
                .isInstanceOf(FeedFailure.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void doesNotGuessWhereToGoOn() {
        assertThatThrownBy(() -> FeedPage.of(new Answer(200, "[]", Optional.empty()), JSON))
                .isInstanceOf(FeedFailure.class);
    }
}
