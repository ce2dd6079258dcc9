package id.payung.claims.payment;

import id.payung.claims.testing.Case;
import id.payung.platform.database.Database;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;

/** What bank, officers and approvers say of payment orders. */
final class Bank {

    private Bank() {}

    static Map<String, Object> order(String number) {
        return Case.as("officer", "officer-1")
                .get("/v1/payment-orders/" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** The order is made as old as the bank's day needs: rules for days in 2023 are tested in any year. */
    static Response settle(Map<String, Object> order, String reference, String settledAt, String result) {
        CDI.current()
                .select(Database.class)
                .get()
                .update(
                        "update payment_order set issued_at = least(issued_at, ?::timestamptz) where number = ?",
                        settledAt,
                        order.get("number"));
        return settleAsItIs(order, reference, settledAt, result);
    }

    static Response settleAsItIs(Map<String, Object> order, String reference, String settledAt, String result) {
        return Case.as("bpjs-system", "bank")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "reference", reference,
                        "amount", order.get("amount"),
                        "settledAt", settledAt,
                        "result", result))
                .post("/v1/payment-orders/" + order.get("number") + "/settlements");
    }

    static Response replace(Map<String, Object> order, String bank, String number) {
        return replace("officer-1", order, bank, number);
    }

    static Response replace(String officer, Map<String, Object> order, String bank, String number) {
        return Case.as("officer", officer)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "account",
                        Map.of("bank", bank, "number", number, "holder", "Ibu Rekaan"),
                        "reason",
                        "The bank closed the account"))
                .header("If-Match", seen(order))
                .post("/v1/payment-orders/" + order.get("number") + "/replacement");
    }

    static Response compensate(Map<String, Object> order) {
        return compensate("officer-1", order);
    }

    static Response compensate(String officer, Map<String, Object> order) {
        return Case.as("officer", officer)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "We were late"))
                .header("If-Match", seen(order))
                .post("/v1/payment-orders/" + order.get("number") + "/compensation");
    }

    static Response confirm(String number, String approver) {
        return asSeen(number, approver).post("/v1/payment-orders/" + number + "/confirmation");
    }

    static Response reject(String number, String approver) {
        return asSeen(number, approver)
                .body(Map.of("reason", "Not this account"))
                .post("/v1/payment-orders/" + number + "/rejection");
    }

    private static io.restassured.specification.RequestSpecification asSeen(String number, String approver) {
        return Case.as("approver", approver)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + order(number).get("version") + "\"");
    }

    /** An order as it stands now. */
    static String seen(Map<String, Object> order) {
        return "\"" + order((String) order.get("number")).get("version") + "\"";
    }
}
