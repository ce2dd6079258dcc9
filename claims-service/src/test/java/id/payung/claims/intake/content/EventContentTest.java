package id.payung.claims.intake.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.payung.claims.casefile.EventType;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventContentTest {

    private static final Path EXAMPLES = Path.of("contracts", "claim-events");
    private static final ObjectMapper MAPPER = mapper();

    private final EventContent content = new EventContent(new EventSchemas(), MAPPER, new WorkClock());

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readsTheExampleOfEveryType(EventType type) throws IOException {
        JsonNode example = MAPPER.readTree(Files.readString(EXAMPLES.resolve(type.shortName() + ".json")));

        assertThat(EventType.of(example.get("type").asText())).contains(type);
        assertThat(content.read(type, example.get("data"))).isInstanceOf(type.data());
    }

    @Test
    void hasAnExampleForEveryTypeAndNoOther() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            assertThat(files).hasSameSizeAs(EventType.values());
        }
    }

    /** What is wrong is written over a good death, JSON with single quotes; a place and a code for each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'nik': '647201010180001'}                          | /data/nik                 | NIK_FORMAT",
                "{'nik': '64720101018000O1'}                         | /data/nik                 | NIK_FORMAT",
                "{'nik': 6472010101800001}                           | /data/nik                 | WRONG_TYPE",
                "{'nik': null}                                       | /data/nik                 | WRONG_TYPE",
                "{'diedAt': '2999-01-01T00:00:00Z'}                  | /data/diedAt              | DEATH_IN_FUTURE",
                "{'diedAt': '2023-07-05T13:30:00'}                   | /data/diedAt              | TIME_WITHOUT_OFFSET",
                "{'diedAt': '5 July'}                                | /data/diedAt              | TIME_INVALID",
                "{'diedAt': 1688605200}                              | /data/diedAt              | WRONG_TYPE",
                "{'birthDate': '2023-07-06'}                         | /data/diedAt              | DEATH_BEFORE_BIRTH",
                "{'birthDate': '06-07-1980'}                         | /data/birthDate           | DATE_INVALID",
                "{'accidentDate': '2023-07-06'}                      | /data/accidentDate        | ACCIDENT_AFTER_DEATH",
                "{'cause': 'OLD_AGE'}                                | /data/cause               | UNKNOWN_VALUE",
                "{'job': 3}                                          | /data/job                 | TOO_LARGE",
                "{'job': 1.0}                                        | /data/job                 | NOT_WHOLE_NUMBER",
                "{'colour': 'red'}                                   | /data                     | UNKNOWN_FIELD",
                "{'place': ''}                                       | /data/place               | EMPTY",
                "{'heirs': [{'id': 'a', 'relation': 'SPOUSE'}]}      | /data/heirs/0/name        | MISSING",
                "{'heirs': [{'id': '6472010101800001', 'name': 'A', 'relation': 'SPOUSE'}]}"
                        + "                                          | /data/heirs/0/id          | ID_INVALID",
                "{'heirs': [{'id': 'MEMBER', 'name': 'A', 'relation': 'SPOUSE'}]} | /data/heirs/0/id  | ID_INVALID",
                "{'heirs': [{'id': 'a', 'name': 'A', 'relation': 'SPOUSE', 'nik': '6472010101800001'}]}"
                        + "                                          | /data/heirs/0/nik         | HEIR_IS_DECEASED",
                "{'heirs': [{'id': 'a', 'name': 'A', 'relation': 'SPOUSE'}, {'id': 'a', 'name': 'B',"
                        + " 'relation': 'CHILD'}]}                   | /data/heirs/1/id          | DUPLICATE_ID",
                "{'memberAccount': {'bank': 'B', 'number': '12345A', 'holder': 'H'}}"
                        + "                                          | /data/memberAccount/number | ACCOUNT_NOT_DIGITS",
                "{'memberAccount': {'bank': 'B', 'number': '12345', 'holder': 'H'}}"
                        + "                                          | /data/memberAccount/number | ACCOUNT_NOT_DIGITS",
                "{'children': [{'id': 'c', 'name': 'C', 'birthDate': '2024-05-01'}]}"
                        + "                                          | /data/children/0/birthDate | CHILD_BORN_TOO_LATE",
                "{'birthDate': '1990-01-01', 'children': [{'id': 'c', 'name': 'C', 'birthDate': '1990-01-01'}]}"
                        + "                                          | /data/children/0/birthDate | CHILD_OLDER_THAN_PARENT",
                "{'heirs': [{'id': 'c', 'name': 'C', 'relation': 'CHILD', 'birthDate': '2024-05-01'}]}"
                        + "                                          | /data/heirs/0/birthDate   | CHILD_BORN_TOO_LATE",
                "{'birthDate': '1990-01-01',"
                        + " 'heirs': [{'id': 'c', 'name': 'C', 'relation': 'CHILD', 'birthDate': '1990-01-01'}]}"
                        + "                                          | /data/heirs/0/birthDate   | CHILD_OLDER_THAN_PARENT",
                "{'documents': [{'kind': 'FAMILY_CARD', 'receivedOn': '2999-01-01'}]}"
                        + "                                          | /data/documents/0/receivedOn | EVENT_IN_FUTURE",
            })
    void refusesWhatCannotBeTrueOfADeath(String change, String pointer, String code) {
        JsonNode data =
                changed("{'nik': '6472010101800001', 'diedAt': '2023-07-05T13:30:00+08:00', 'cause': 'OTHER'}", change);

        assertRefused(EventType.DEATH_REPORTED, data, pointer, code);
        assertRefused(
                EventType.REPORT_CORRECTED,
                changed("{'corrects': {'source': 's', 'id': '1'}, 'data': " + data + "}", "{}"),
                pointer.replaceFirst("^/data", "/data/data"),
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'disabilities': [{'part': 'LEFT_THUMB', 'lossPercent': 101}]} | /data/disabilities/0/lossPercent | DISABILITY_ABOVE_100",
                "{'disabilities': [{'part': 'LEFT_THUMB', 'lossPercent': 0}]}   | /data/disabilities/0/lossPercent | TOO_SMALL",
                "{'disabilities': [{'part': 'TAIL', 'lossPercent': 10}]}        | /data/disabilities/0/part        | UNKNOWN_VALUE",
                "{'transport': [{'mode': 'LAND', 'cost': 250000.0}]}            | /data/transport/0/cost           | NOT_WHOLE_NUMBER",
                "{'transport': [{'mode': 'LAND', 'cost': 2.5e5}]}               | /data/transport/0/cost           | NOT_WHOLE_NUMBER",
                "{'transport': [{'mode': 'LAND', 'cost': '250000'}]}            | /data/transport/0/cost           | WRONG_TYPE",
                "{'transport': [{'mode': 'LAND', 'cost': -1}]}                  | /data/transport/0/cost           | NEGATIVE",
                "{'treatment': {'careCost': 1000000000001}}                     | /data/treatment/careCost         | TOO_LARGE",
                "{'treatment': {'careCost': 99999999999999999999999}}           | /data/treatment/careCost         | TOO_LARGE",
                "{'temporaryDisabilityDays': -1}                                | /data/temporaryDisabilityDays    | NEGATIVE",
                "{'endState': 'DEATH'}                                          | /data/diedAt                     | MISSING",
                "{'concludedOn': '2023-02-20'}                                  | /data/concludedOn                | CONCLUDED_BEFORE_EVENT",
                "{'diedAt': '2023-02-20T10:00:00+08:00'}                        | /data/accidentDate               | ACCIDENT_AFTER_DEATH",
            })
    void refusesWhatCannotBeTrueOfTheEndOfAnAccident(String change, String pointer, String code) {
        JsonNode data = changed(
                "{'nik': '6472010101800001', 'accidentDate': '2023-02-21', 'endState': 'RECOVERED',"
                        + " 'concludedOn': '2023-05-20'}",
                change);

        assertRefused(EventType.ACCIDENT_CONCLUDED, data, pointer, code);
    }

    @Test
    void refusesAFollowUpThatNamesNoCase() {
        String documents = "'documents': [{'kind': 'FAMILY_CARD', 'receivedOn': '2023-07-10'}]";

        assertRefused(EventType.DOCUMENTS_RECEIVED, changed("{" + documents + "}", "{}"), "/data", "CASE_NOT_NAMED");
        assertRefused(
                EventType.DOCUMENTS_RECEIVED,
                changed("{'nik': '6472010101800001', 'caseKind': 'ACCIDENT', " + documents + "}", "{}"),
                "/data",
                "CASE_NOT_NAMED");
    }

    @Test
    void refusesACorrectionInTheShapeOfNoReport() {
        assertRefused(
                EventType.REPORT_CORRECTED,
                changed("{'corrects': {'source': 's', 'id': '1'}, 'data': {'nik': '6472010101800001'}}", "{}"),
                "/data/data",
                "REPORT_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void refusesDataThatIsNoObject(EventType type) throws JsonProcessingException {
        for (String data : List.of("7", "\"text\"", "[]", "null", "true")) {
            JsonNode node = MAPPER.readTree(data);
            assertThatThrownBy(() -> content.read(type, node)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void takesAChildBornWithinThreeHundredDaysOfTheDeath() {
        String data = "{'nik': '6472010101800001', 'diedAt': '2023-07-05T13:30:00+08:00', 'cause': 'OTHER', 'children':"
                + " [{'id': 'c', 'name': 'C', 'birthDate': '2024-04-30'}]}";

        assertThat(content.read(EventType.DEATH_REPORTED, changed(data, "{}"))).isNotNull();
    }

    private void assertRefused(EventType type, JsonNode data, String pointer, String code) {
        assertThatThrownBy(() -> content.read(type, data)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type().status()).isEqualTo(422);
            assertThat(refused.errors())
                    .extracting(error -> error.pointer() + " " + error.code())
                    .containsExactly(pointer + " " + code);
        });
    }

    private static JsonNode changed(String good, String change) {
        try {
            ObjectNode data = (ObjectNode) MAPPER.readTree(good.replace('\'', '"'));
            data.setAll((ObjectNode) MAPPER.readTree(change.replace('\'', '"')));
            return data;
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.findAndRegisterModules();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
