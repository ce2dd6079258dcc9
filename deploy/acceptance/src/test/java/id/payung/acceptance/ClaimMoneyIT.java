package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money that is ordered, comes back, goes to another account or comes too late. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimMoneyIT {

    private static final String ORDERS = "/v1/payment-orders/";
    private static final LocalDate DAY = Told.today().minusMonths(4);
    private static final long INCOME = 1_000_000;
    private static final long CARE = 2_000_000;
    private static final long GRANT = 42_000_000;
    private static final String OTHER_ACCOUNT = UsedValues.number("5544332211");

    private final Payung payung;
    private final ClaimDesk desk;
    private final Bank bank;
    private final PaidFishers fishers;
    private final Clerk officer;
    private final Clerk approver;
    private final Clerk officerAsApprover;

    ClaimMoneyIT(Payung payung) {
        this.payung = payung;
        Callers callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        bank = new Bank(callers);
        fishers = PaidFishers.of(callers, "CLAIM-MONEY");
        officer = Clerk.officer(callers, "officer-1");
        approver = Clerk.approver(callers, "approver-1");
        officerAsApprover = Clerk.approver(callers, "officer-1");
    }

    @Test
    void whatTheBankSendsBackGoesToAnotherAccountOnceTwoPeopleAgree() {
        String claim = healed();
        desk.decide(claim);
        JsonNode pay = orderOf(claim, "MEMBER");
        assertThat(pay.path("amount").asLong()).isEqualTo(INCOME);
        assertThat(orderOf(claim, "FACILITY:RSUD Rekaan:RS-1").path("amount").asLong())
                .isEqualTo(CARE);

        JsonNode told =
                desk.send(Bank.settled(pay, "RETURNED", INCOME)).expecting(201).json();
        assertThat(told.path("claimId").asText()).isEqualTo(claim);
        assertThat(stateOf(pay)).isEqualTo("RETURNED");
        JsonNode fresh = replaced(pay);
        assertThat(bank.export(claim)).extracting(row -> row.getField("payee")).doesNotContain("MEMBER");
        Problems.isProblem(confirmed(officerAsApprover, fresh), 403, "SAME_PERSON");
        JsonNode issued = confirmed(approver, fresh).expecting(200).json();

        assertThat(issued.path("status").asText()).isEqualTo("ISSUED");
        assertThat(issued.path("replaces").asText()).isEqualTo(numberOf(pay));
        assertThat(stateOf(pay)).isEqualTo("REPLACED");
        assertThat(exported(claim, "kind=BENEFIT", numberOf(fresh)).getField("account"))
                .isEqualTo(OTHER_ACCOUNT);
        paidInFull(claim, issued);
    }

    /** An accident, the bill of a hospital and the second report; the first of them in binary mode. */
    private String healed() {
        WorkAccident accident = new WorkAccident(fishers.until(DAY, 6, INCOME), DAY);
        Map<String, Object> reported = accident.reported();
        assertThat(desk.sendInBinaryMode(reported).status()).isIn(201, 202);
        String claim = desk.claimOf(reported);
        desk.send(accident.billed("RS-1", CARE)).expecting(201);
        desk.send(accident.healedAfter(30)).expecting(201);
        return claim;
    }

    private JsonNode replaced(JsonNode order) {
        Map<String, Object> account =
                Map.of("bank", "Bank Lain", "number", OTHER_ACCOUNT, "holder", UsedValues.name("Pekerja Rekaan"));
        JsonNode fresh = officer.changes(
                        ORDERS + numberOf(order),
                        "/replacement",
                        Map.of("account", account, "reason", "The account was closed"))
                .expecting(201)
                .json();
        assertThat(fresh.path("status").asText()).isEqualTo("PROPOSED");
        return fresh;
    }

    /** Of exactly what was ordered, whether by a call or by an event. */
    private void paidInFull(String claim, JsonNode order) {
        Problems.isProblem(bank.says(order, "PAID", INCOME + 1), 422, "WRONG_AMOUNT");
        Answer event = desk.send(Bank.settled(order, "PAID", INCOME - 1));
        assertThat(event.status()).as(event.toString()).isEqualTo(422);
        assertThat(event.text()).contains("WRONG_AMOUNT");
        assertThat(stateOf(order)).isEqualTo("ISSUED");
        desk.send(Bank.settled(order, "PAID", INCOME)).expecting(201);
        assertThat(desk.claim(claim).path("state").asText()).isEqualTo("DECIDED");
        bank.pays(orderOf(claim, "FACILITY:RSUD Rekaan:RS-1")).expecting(201);
        assertThat(desk.claim(claim).path("state").asText()).isEqualTo("PAID");
        assertThat(bank.export(claim)).isEmpty();
        assertThat(bank.export(claim, "status=SETTLED")).hasSize(2);
    }

    @Test
    void whatComesTooLateIsWorthMoreOnceTwoPeopleAgree() throws SQLException {
        String claim = desk.claimOf(Told.now(
                "death.reported.v1",
                ClaimDesk.death(fishers.until(DAY, 6, INCOME), DAY + "T13:30:00+08:00", "OTHER", true)));
        desk.decide(claim);
        JsonNode order = orderOf(claim, "spouse");
        Problems.isProblem(compensated(order), 409, "ORDER_NOT_LATE");
        wasDue(order, Told.today().minusDays(14));

        JsonNode late = bank.pays(order).expecting(201).json();

        int days = late.path("lateWorkingDays").asInt();
        assertThat(days).isPositive();
        assertThat(late.path("lateCompensation").asLong()).isEqualTo(GRANT / 100 * days);
        assertThat(uncompensated(claim)).containsExactly(numberOf(order));
        JsonNode owed = compensated(order).expecting(201).json();
        assertThat(owed.path("amount").asLong()).isEqualTo(GRANT / 100 * days);
        assertThat(uncompensated(claim)).isEmpty();
        Problems.isProblem(confirmed(officerAsApprover, owed), 403, "SAME_PERSON");
        confirmed(approver, owed).expecting(200);
        assertThat(exported(claim, "kind=LATE_COMPENSATION", numberOf(owed)).getField("amount"))
                .isEqualTo(owed.path("amount").asText());
        bank.pays(owed).expecting(201);
        assertThat(stateOf(owed)).isEqualTo("SETTLED");
    }

    /** Two weeks cannot pass in a test: the day moves. */
    private void wasDue(JsonNode order, LocalDate day) throws SQLException {
        Databases.execute(
                payung,
                "payung_claims",
                "payung_claims",
                "update payment_order set due_on = '" + day + "' where number = '" + numberOf(order) + "'");
    }

    private Answer compensated(JsonNode order) {
        return officer.changes(ORDERS + numberOf(order), "/compensation", Map.of("reason", "We were late"));
    }

    private static Answer confirmed(Clerk clerk, JsonNode order) {
        return clerk.changes(ORDERS + numberOf(order), "/confirmation", Map.of());
    }

    private List<String> uncompensated(String claim) {
        return officer.lists("/v1/payment-orders?uncompensated=true&claimId=" + claim).stream()
                .map(ClaimMoneyIT::numberOf)
                .toList();
    }

    private NamedCsvRecord exported(String claim, String filter, String number) {
        return bank.export(claim, filter).stream()
                .filter(row -> row.getField("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode orderOf(String claim, String payee) {
        return desk.orders(claim).stream()
                .filter(order -> order.path("payee").asText().equals(payee))
                .findFirst()
                .orElseThrow();
    }

    private String stateOf(JsonNode order) {
        return officer.sees(ORDERS + numberOf(order)).path("status").asText();
    }

    private static String numberOf(JsonNode order) {
        return order.path("number").asText();
    }
}
