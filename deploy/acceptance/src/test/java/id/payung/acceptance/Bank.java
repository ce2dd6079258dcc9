package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bank: reads what it has to pay, and says what became of it. */
final class Bank {

    private static final String ORDERS = "/v1/payment-orders";

    private final Caller bank;

    Bank(Callers callers) {
        bank = callers.as("bpjs-system");
    }

    /** The rows of the export for a claim: what is to be paid, or what a filter such as {@code status=SETTLED} finds. */
    List<NamedCsvRecord> export(String claim, String... filters) {
        String address = ORDERS + "?claimId=" + claim;
        for (String filter : filters) {
            address += "&" + filter;
        }
        return CsvRows.of(bank.get(address, Map.of("Accept", "text/csv")).expecting(200));
    }

    /** Books what was paid, or the same again, however often it must be tried. */
    Answer pays(JsonNode order) {
        return says(order, "PAID", order.path("amount").asLong());
    }

    Answer says(JsonNode order, String result, long amount) {
        return bank.postPatiently(
                ORDERS + "/" + order.path("number").asText() + "/settlements", words(order, result, amount));
    }

    /** The same as an event. */
    static Map<String, Object> settled(JsonNode order, String result, long amount) {
        Map<String, Object> data = words(order, result, amount);
        data.put("orderNumber", order.path("number").asText());
        return Told.now("payment.settled.v1", data);
    }

    private static Map<String, Object> words(JsonNode order, String result, long amount) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("reference", "BANK-" + result + "-" + order.path("number").asText());
        words.put("amount", amount);
        words.put("settledAt", order.path("issuedAt").asText());
        words.put("result", result);
        return words;
    }
}
