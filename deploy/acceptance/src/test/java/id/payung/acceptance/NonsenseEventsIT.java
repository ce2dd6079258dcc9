package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that cannot be true, sent as BPJS systems send them: a clear problem each, and nothing changed. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseEventsIT {

    private static final String NIK = UsedValues.number("6472011201774999");
    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final int A_HUNDRED_THOUSAND = 100_000;

    private final Callers callers;
    private final ClaimDesk desk;
    private int next;

    NonsenseEventsIT(Payung payung) {
        this.callers = new Callers(payung);
        this.desk = new ClaimDesk(callers);
    }

    static Stream<Arguments> whatCannotBeTrue() {
        String tomorrow = OffsetDateTime.now().plusDays(1).toString();
        return Stream.of(
                death("a death in the future", data -> data.put("diedAt", tomorrow)),
                death("a death before the birth", data -> data.put("birthDate", "2023-07-06")),
                death("an instant without offset", data -> data.put("diedAt", "2023-07-05T13:30:00")),
                death("a cause nobody knows", data -> data.put("cause", "FATE")),
                death("a NIK of letters", data -> data.put("nik", "64720112017749AB")),
                death("a field nobody knows", data -> data.put("religion", "any")),
                death("an accident after the death", data -> {
                    data.put("cause", "WORK_ACCIDENT");
                    data.put("accidentDate", "2023-07-06");
                }),
                death(
                        "a child born a year after the death",
                        data -> data.put("children", List.of(child("2024-07-30")))),
                death("a child older than the parent", data -> {
                    data.put("birthDate", "1977-01-12");
                    data.put("children", List.of(child("1970-01-01")));
                }),
                death("the deceased as an heir", data -> data.put("heirs", List.of(heir("nik", NIK)))),
                death(
                        "an account of letters",
                        data -> data.put(
                                "heirs",
                                List.of(heir(
                                        "account",
                                        Map.of("bank", "Bank Rekaan", "number", "abcdef", "holder", "Rekaan"))))),
                Arguments.of("a disability above 100 %", "accident.concluded.v1", disability(120)),
                Arguments.of("costs with cents", "treatment.billed.v1", bill(1_000.5)),
                Arguments.of("costs below zero", "treatment.billed.v1", bill(-1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotBeTrue")
    void isRefusedWithAPointerAndLeavesNothing(String what, String type, Map<String, Object> data) {
        String id = "nonsense-" + next++;

        Answer answer = desk.send(ClaimDesk.event(id, type, "2023-07-06T09:00:00+08:00", data));

        Problems.isProblem(answer, 422, "INVALID");
        assertThat(answer.json().path("errors")).as(what).isNotEmpty();
        assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                .startsWith("/data");
        assertThat(answer.text()).doesNotContain(NIK).doesNotContain("abcdef");
        assertThat(callers.as("auditor")
                        .get("/v1/claim-events?source=/bpjs/acceptance&id=" + id)
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void refusesAHundredThousandEventsInOneBatch() {
        String event = "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"/a\",\"type\":\"" + ClaimDesk.PREFIX
                + "death.reported.v1\",\"data\":{}}";
        String batch = "[" + String.join(",", java.util.Collections.nCopies(A_HUNDRED_THOUSAND, event)) + "]";

        Answer answer = callers.as("bpjs-system")
                .post(
                        "/v1/claim-events",
                        BodyPublishers.ofString(batch),
                        Map.of("Content-Type", "application/cloudevents-batch+json"));

        Problems.isProblem(answer, 413, "TOO_LARGE");
    }

    @Test
    void shakesHandsWithAWebhook() {
        Answer answer = callers.as("bpjs-system")
                .send("/v1/claim-events", request -> request.header("WebHook-Request-Origin", "bpjs.example")
                        .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("WebHook-Allowed-Origin")).contains("bpjs.example");
    }

    private static Arguments death(String what, Consumer<Map<String, Object>> change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nik", NIK);
        data.put("diedAt", DIED);
        data.put("cause", "OTHER");
        change.accept(data);
        return Arguments.of(what, "death.reported.v1", data);
    }

    private static Map<String, Object> child(String birthDate) {
        return Map.of("id", "child-1", "name", UsedValues.name("Anak Rekaan"), "birthDate", birthDate);
    }

    private static Map<String, Object> heir(String field, Object value) {
        Map<String, Object> heir = new LinkedHashMap<>();
        heir.put("id", "heir-1");
        heir.put("name", UsedValues.name("Ahli Waris Rekaan"));
        heir.put("relation", "SPOUSE");
        heir.put(field, value);
        return heir;
    }

    private static Map<String, Object> disability(int percent) {
        return Map.of(
                "nik",
                NIK,
                "accidentDate",
                "2023-07-05",
                "endState",
                "PARTIAL_ANATOMICAL_DISABILITY",
                "concludedOn",
                "2023-08-05",
                "disabilities",
                List.of(Map.of("part", "LEFT_THUMB", "lossPercent", percent)));
    }

    private static Map<String, Object> bill(Object cost) {
        return Map.of(
                "nik",
                NIK,
                "caseKind",
                "ACCIDENT",
                "caseDate",
                "2023-07-05",
                "reference",
                "B-1",
                "facility",
                "RS Rekaan",
                "payee",
                "FACILITY",
                "billedOn",
                "2023-07-20",
                "costs",
                Map.of("careCost", cost));
    }
}
