package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bill is found, paid once and as it is, or cancelled; then the next period is billed, less what was not used. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillLifeIT {

    private static final long MONTH = 16_800;
    private static final long HALF_A_YEAR = Office.MONTHS * MONTH;

    private final Callers callers;
    private final Office office;
    private final Office neighbour;
    private final Caller bank;
    private final Caller officer;

    BillLifeIT(Payung payung) {
        callers = new Callers(payung);
        office = Office.open(callers, "BILLS");
        neighbour = Office.open(callers, "BILLS-NEXT");
        bank = callers.as("bpjs-system");
        officer = callers.as("officer");
    }

    private String billed(String row) {
        return billed(office, row);
    }

    private static String billed(Office by, String row) {
        return by.enroll(row).expecting(201).json().path("billNumber").asText();
    }

    private Map<String, Object> payment(String bill, String key, Object value) {
        Map<String, Object> payment = new LinkedHashMap<>(office.payment(bill, HALF_A_YEAR));
        payment.put(key, value);
        return payment;
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items").findValuesAsText("number");
    }

    @Test
    void billsAreListedByStatusPageByPage() {
        Office listed = Office.open(callers, "BILLS-LISTED");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(billed(listed, People.row()));
        }
        listed.pays(all.get(1));
        List<String> open = List.of(all.get(0), all.get(2), all.get(3));

        Answer first = listed.partner().get("/v1/bills?status=OPEN&limit=2").expecting(200);
        Answer second = listed.partner().get(first.nextPage()).expecting(200);

        assertThat(numbers(first.json())).isEqualTo(open.subList(0, 2));
        assertThat(numbers(second.json())).isEqualTo(open.subList(2, 3));
        assertThat(second.nextPage()).isEmpty();
        assertThat(numbers(officer.get("/v1/bills?sponsor=BILLS-LISTED&status=PAID")
                        .expecting(200)
                        .json()))
                .containsExactly(all.get(1));
    }

    @Test
    void aBillIsSentAgainOnlyOnceItChanged() {
        String number = billed(People.row());
        String path = "/v1/bills/" + number;
        String seen = office.partner().get(path).expecting(200).header("ETag").orElseThrow();

        Answer unchanged =
                office.partner().get(path, Map.of("If-None-Match", seen)).expecting(304);
        assertThat(unchanged.header("ETag")).contains(seen);
        // clients in Python wait for the body that it would announce
        assertThat(unchanged.header("Transfer-Encoding")).isEmpty();
        office.pays(number);

        JsonNode paid = office.partner()
                .get(path, Map.of("If-None-Match", seen))
                .expecting(200)
                .json();
        assertThat(paid.path("status").asText()).isEqualTo("PAID");
        assertThat(paid.path("paidOn").asText()).isEqualTo("2023-07-01");
        assertThat(paid.path("gross").asLong()).isEqualTo(HALF_A_YEAR);
    }

    @Test
    void aPaymentIsTakenOnceAndOnlyAsTheBillSays() {
        String row = People.row();
        String bill = billed(row);
        String another = billed(People.row());
        String tomorrow = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();

        Problems.isProblem(bank.post("/v1/payments", payment(bill, "amount", HALF_A_YEAR - 1)), 422, "WRONG_AMOUNT");
        Problems.isProblem(bank.post("/v1/payments", payment(bill, "paidAt", tomorrow)), 422, "PAID_IN_FUTURE");
        Problems.isProblem(
                neighbour.partner().post("/v1/payments", office.payment(bill, HALF_A_YEAR)), 404, "BILL_UNKNOWN");
        assertThat(office.cover(People.nikOf(row)).path("reasons").findValuesAsText("code"))
                .containsExactly("BILL_UNPAID");

        JsonNode paid = office.partner()
                .post("/v1/payments", payment(bill, "paidAt", "2023-07-20T23:30:00+08:00"))
                .expecting(201)
                .json();

        assertThat(paid.path("coverFrom").asText()).isEqualTo("2023-07-20");
        assertThat(paid.path("coverUntil").asText()).isEqualTo("2024-01-01");
        // the same instant by the clock of Jakarta
        JsonNode same = bank.post("/v1/payments", payment(bill, "paidAt", "2023-07-20T22:30:00+07:00"))
                .expecting(200)
                .json();
        assertThat(same.path("id")).isEqualTo(paid.path("id"));
        Problems.isProblem(
                bank.post("/v1/payments", payment(bill, "reference", "TWICE-" + bill)), 409, "BILL_ALREADY_PAID");
        Problems.isProblem(
                bank.post("/v1/payments", payment(another, "reference", "PAY-" + bill)), 409, "PAYMENT_REFERENCE_USED");
        assertThat(coveredAt(row, "2023-07-19T23:59:59+08:00")).isFalse();
        assertThat(coveredAt(row, "2023-07-20T00:00:00+08:00")).isTrue();
    }

    private boolean coveredAt(String row, String at) {
        return office.cover(People.nikOf(row), at).path("covered").asBoolean();
    }

    @Test
    void aCancelledBillFreesItsWorkersAndCannotBePaid() {
        String row = People.row();
        String bill = billed(row);
        String cancellation = "/v1/bills/" + bill + "/cancellation";
        Problems.isProblem(neighbour.enroll(row), 409, "COVERED_BY_ANOTHER");
        Problems.isProblem(neighbour.partner().post(cancellation, Map.of()), 404, "BILL_UNKNOWN");
        Problems.isProblem(callers.as("approver").post(cancellation, Map.of()), 403, "FORBIDDEN");

        JsonNode cancelled =
                office.partner().post(cancellation, Map.of()).expecting(200).json();

        assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
        officer.post(cancellation, Map.of()).expecting(200);
        Problems.isProblem(bank.post("/v1/payments", office.payment(bill, HALF_A_YEAR)), 409, "BILL_CANCELLED");
        neighbour.enroll(row).expecting(201);
    }

    @Test
    void aPaidBillStays() {
        String bill = office.covers(People.row()).path("billNumber").asText();

        Problems.isProblem(
                office.partner().post("/v1/bills/" + bill + "/cancellation", Map.of()), 409, "BILL_ALREADY_PAID");

        assertThat(office.bill(bill).path("status").asText()).isEqualTo("PAID");
    }

    @Test
    void aRenewalBillsWhoIsStillThereLessTheMonthsThatNobodyUsed() {
        Office renewing = Office.open(callers, "BILLS-RENEWED");
        String staying = People.row();
        renewing.covers(staying);
        renewing.covers(People.row());
        String leaving = renewing.covers(People.row()).path("memberId").asText();
        officer.post("/v1/members/" + leaving + "/termination", Map.of("on", "2023-09-02", "cause", "MOVED"))
                .expecting(200);

        JsonNode renewal = renewal(renewing, "2024-01", 3).expecting(201).json();
        JsonNode bill = renewing.bill(renewal.path("billNumber").asText());

        assertThat(renewal.path("members").asInt()).isEqualTo(2);
        assertThat(bill.path("kind").asText()).isEqualTo("RENEWAL");
        assertThat(bill.path("decreeDate").asText()).isEqualTo("2023-12-01");
        assertThat(bill.path("gross").asLong()).isEqualTo(2 * 3 * MONTH);
        // July, August and the begun September were used
        assertThat(bill.path("credit").asLong()).isEqualTo(3 * MONTH);
        assertThat(bill.path("amount").asLong()).isEqualTo(3 * MONTH);
        assertThat(renewal(renewing, "2024-01", 3).expecting(200).json()).isEqualTo(renewal);
        Problems.isProblem(renewal(renewing, "2024-01", 4), 409, "RENEWAL_DIFFERS");

        assertThat(statusIn(renewing, staying, "2024-01")).isEqualTo("IN_ARREARS");
        renewing.pays(bill.path("number").asText());
        assertThat(statusIn(renewing, staying, "2024-01")).isEqualTo("COVERED");
        assertThat(statusIn(renewing, staying, "2024-04")).isEqualTo("IN_ARREARS");
        assertThat(statusIn(renewing, staying, "2024-07")).isEqualTo("NOT_COVERED");
    }

    private static String statusIn(Office sponsor, String row, String month) {
        return sponsor.cover(People.nikOf(row), month + "-15T08:00:00+08:00")
                .path("status")
                .asText();
    }

    @Test
    void aRenewalIsForOnesOwnMembers() {
        Problems.isProblem(
                neighbour.partner().post("/v1/renewals", renewalOf("BILLS", "2024-01", 3)), 403, "FORBIDDEN");
        Problems.isProblem(office.partner().post("/v1/renewals", renewalOf("BILLS", "2024-01", 13)), 422, "INVALID");
    }

    private static Answer renewal(Office sponsor, String from, int months) {
        return sponsor.partner().post("/v1/renewals", renewalOf(sponsor.sponsor(), from, months));
    }

    private static Map<String, Object> renewalOf(String sponsor, String from, int months) {
        return Map.of(
                "sponsor", sponsor, "reference", "R-1", "from", from, "months", months, "decreeDate", "2023-12-01");
    }
}
