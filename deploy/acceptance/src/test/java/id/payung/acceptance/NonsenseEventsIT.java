package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
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
        return Stream.of(deaths(), families(), accidents(), amounts()).flatMap(Function.identity());
    }

    private static Stream<Arguments> deaths() {
        String tomorrow = OffsetDateTime.now().plusDays(1).toString();
        return Stream.of(
                death("a death in the future", "/diedAt DEATH_IN_FUTURE", data -> data.put("diedAt", tomorrow)),
                death(
                        "a death before the birth",
                        "/diedAt DEATH_BEFORE_BIRTH",
                        data -> data.put("birthDate", "2023-07-06")),
                death(
                        "an instant without offset",
                        "/diedAt TIME_WITHOUT_OFFSET",
                        data -> data.put("diedAt", "2023-07-05T13:30:00")),
                death("a cause nobody knows", "/cause UNKNOWN_VALUE", data -> data.put("cause", "FATE")),
                death("a NIK of letters", "/nik NIK_FORMAT", data -> data.put("nik", "64720112017749AB")),
                death("a field nobody knows", " UNKNOWN_FIELD", data -> data.put("religion", "any")),
                death("an accident after the death", "/accidentDate ACCIDENT_AFTER_DEATH", data -> {
                    data.put("cause", "WORK_ACCIDENT");
                    data.put("accidentDate", "2023-07-06");
                }));
    }

    private static Stream<Arguments> families() {
        Map<String, Object> letters = Map.of("bank", "Bank Rekaan", "number", "abcdef", "holder", "Rekaan");
        return Stream.of(
                death(
                        "a child born 301 days after the death",
                        "/children/0/birthDate CHILD_BORN_TOO_LATE",
                        data -> data.put("children", List.of(child("2024-05-01")))),
                death("a child as old as the parent", "/children/0/birthDate CHILD_OLDER_THAN_PARENT", data -> {
                    data.put("birthDate", "1977-01-12");
                    data.put("children", List.of(child("1977-01-12")));
                }),
                death("an heir older than its parent", "/heirs/0/birthDate CHILD_OLDER_THAN_PARENT", data -> {
                    data.put("birthDate", "1977-01-12");
                    data.put("heirs", List.of(heir("CHILD", "birthDate", "1970-01-01")));
                }),
                death(
                        "the deceased as an heir",
                        "/heirs/0/nik HEIR_IS_DECEASED",
                        data -> data.put("heirs", List.of(heir("SPOUSE", "nik", NIK)))),
                death(
                        "an account of letters",
                        "/heirs/0/account/number ACCOUNT_NOT_DIGITS",
                        data -> data.put("heirs", List.of(heir("SPOUSE", "account", letters)))));
    }

    private static Stream<Arguments> accidents() {
        return Stream.of(
                Arguments.of(
                        "a disability above 100 %",
                        "/disabilities/0/lossPercent DISABILITY_ABOVE_100",
                        "accident.concluded.v1",
                        conclusion(
                                "PARTIAL_ANATOMICAL_DISABILITY",
                                "disabilities",
                                List.of(Map.of("part", "LEFT_THUMB", "lossPercent", 101)))),
                Arguments.of(
                        "a death before the accident it came from",
                        "/accidentDate ACCIDENT_AFTER_DEATH",
                        "accident.concluded.v1",
                        conclusion("DEATH", "diedAt", "2023-07-04T23:59:00+08:00")));
    }

    private static Stream<Arguments> amounts() {
        return Stream.of(
                Arguments.of(
                        "costs with cents", "/costs/careCost NOT_WHOLE_NUMBER", "treatment.billed.v1", bill(1_000.5)),
                Arguments.of(
                        "whole costs as a float",
                        "/costs/careCost NOT_WHOLE_NUMBER",
                        "treatment.billed.v1",
                        bill(1_000.0)),
                Arguments.of("costs below zero", "/costs/careCost NEGATIVE", "treatment.billed.v1", bill(-1)),
                Arguments.of(
                        "a payment with cents",
                        "/amount NOT_WHOLE_NUMBER",
                        "payment.settled.v1",
                        Map.of(
                                "orderNumber",
                                "PO-2023-000001",
                                "reference",
                                "BANK-1",
                                "amount",
                                42_000_000.5,
                                "settledAt",
                                DIED,
                                "result",
                                "PAID")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotBeTrue")
    void isRefusedWithItsPlaceAndCodeAndLeavesNothing(
            String what, String problem, String type, Map<String, Object> data) {
        String id = "nonsense-" + next++;

        Answer answer = desk.send(ClaimDesk.event(id, type, "2023-07-06T09:00:00+08:00", data));

        Problems.isProblem(answer, 422, "INVALID");
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("pointer").asText() + " "
                        + error.path("code").asText())
                .containsExactly("/data" + problem);
        assertThat(answer.json().path("errors").path(0).path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain(NIK).doesNotContain("abcdef");
        assertThat(callers.as("auditor")
                        .get("/v1/claim-events?source=/bpjs/acceptance&id=" + id)
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(callers.as("officer")
                        .post("/v1/claims/search", Map.of("nik", NIK))
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

    /** @param problem the place below {@code /data} and the code */
    private static Arguments death(String what, String problem, Consumer<Map<String, Object>> change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nik", NIK);
        data.put("diedAt", DIED);
        data.put("cause", "OTHER");
        change.accept(data);
        return Arguments.of(what, problem, "death.reported.v1", data);
    }

    private static Map<String, Object> child(String birthDate) {
        return Map.of("id", "child-1", "name", UsedValues.name("Anak Rekaan"), "birthDate", birthDate);
    }

    private static Map<String, Object> heir(String relation, String field, Object value) {
        Map<String, Object> heir = new LinkedHashMap<>();
        heir.put("id", "heir-1");
        heir.put("name", UsedValues.name("Ahli Waris Rekaan"));
        heir.put("relation", relation);
        heir.put(field, value);
        return heir;
    }

    private static Map<String, Object> conclusion(String endState, String field, Object value) {
        return Map.of(
                "nik",
                NIK,
                "accidentDate",
                "2023-07-05",
                "endState",
                endState,
                "concludedOn",
                "2023-08-05",
                field,
                value);
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
