package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of figures that no list of restatements has, whoever asks with both instants is told what they were and what they are. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class PastFiguresTest {

    private static final String REGION = "13.71";
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final int BEFORE = 12;
    private static final int LATE = 6;

    /** A figure by the question and its place in the answer, before and after. */
    private record Figure(String question, String place, String was, String is) {

        private void isToldAsOf(String then, String now) {
            assertThat(at("&asOf=" + then)).as(question + place).isEqualTo(was);
            assertThat(at("&asOf=" + now)).as(question + place).isEqualTo(is);
            assertThat(at("")).as(question + place).isEqualTo(is);
        }

        private String at(String asOf) {
            return Reports.get(question + asOf).at("/rows/0/" + place).asText();
        }
    }

    private static final List<Figure> FIGURES = List.of(
            new Figure("/v1/coverage?groupBy=region&region=" + REGION + "&to=" + JUNE, "inArrears", "12", "18"),
            new Figure("/v1/contributions?region=" + REGION + "&to=" + MARCH, "contributors", "12", "18"),
            new Figure("/v1/contributions?region=" + REGION + "&to=" + MARCH, "amount", "201600", "302400"),
            new Figure("/v1/claims-statistics?" + claims(), "decided", "0", "12"),
            new Figure("/v1/claims-statistics?" + claims(), "amountGranted", "0", "504000000"),
            new Figure("/v1/gap?region=" + REGION + "&month=" + MARCH, "missing", "88", "82"),
            new Figure("/v1/gap?region=" + REGION + "&month=" + MARCH, "pacePerMonth", "2.00", "3.00"));

    private static String claims() {
        return "groupBy=region&region=" + REGION + "&from=" + MARCH + "&to=" + MARCH;
    }

    @Test
    void whatAMonthThatIsOverWasAndWhatItIsNowAreBothTold() {
        Reports.figure("VULNERABLE_WORKERS", REGION, MARCH, 100);
        List<Person> people =
                Stream.generate(() -> Person.in(REGION)).limit(BEFORE).toList();
        Reports.tell(covered(people));
        Reports.tell("claims", claims(people, "reported", "REPORTED", Map.of()));
        String then = asOf();
        Reports.tell(
                covered(Stream.generate(() -> Person.in(REGION)).limit(LATE).toList()));
        Reports.tell(
                "claims",
                claims(
                        people,
                        "decided",
                        "DECIDED",
                        Map.of("outcome", "GRANTED", "amount", 42_000_000, "reasons", List.of())));
        String now = asOf();
        Reports.tell(new Story().registered(Person.in("13.01")));

        FIGURES.forEach(figure -> figure.isToldAsOf(then, now));
    }

    private static Story covered(List<Person> people) {
        Story story = new Story();
        people.forEach(person -> story.covered(person, "S-PAST", "FISHER", LocalDate.of(2024, 3, 1), 3));
        return story;
    }

    /** One of each person; it is called what the person is. */
    private static Story claims(List<Person> people, String type, String state, Map<String, Object> more) {
        Story story = new Story();
        people.forEach(person -> story.claim(type, person.id(), person, state, "2024-03-05", more));
        return story;
    }

    private static String asOf() {
        return URLEncoder.encode(Reports.get("/v1/coverage").get("asOf").asText(), StandardCharsets.UTF_8);
    }
}
