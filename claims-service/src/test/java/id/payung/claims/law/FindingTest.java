package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import id.payung.platform.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final Text ANY = new Text("any", "apa saja");

    @Test
    void isNotMadeWithoutItsCitation() {
        assertThatThrownBy(() -> new Finding.Met("A", ANY, null, false)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Finding.NotMet("A", ANY, null, false)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Finding.NeedsReview("A", ANY, null)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"citation\":null"})
    void isStillReadWhereItWasStoredBeforeQuestionsHadOne(String citation) throws JsonProcessingException {
        String stored = "{\"result\":\"NEEDS_REVIEW\",\"code\":\"A\",\"text\":{\"en\":\"any\",\"id\":\"apa saja\"}"
                + citation + "}";

        assertThat(JSON.readValue(stored, Finding.class))
                .isEqualTo(new Finding.NeedsReview("A", ANY, Finding.DECIDED_BY_PERSON));
    }
}
