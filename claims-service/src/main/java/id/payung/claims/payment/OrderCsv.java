package id.payung.claims.payment;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.claims.casefile.BankAccount;
import id.payung.platform.web.FormulaGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payment orders as CSV for the bank: whole accounts, RFC 4180, UTF-8, no cell that a spreadsheet would run. */
@ApplicationScoped
class OrderCsv {

    private static final int PAGE = 1000;
    private static final List<String> HEADER =
            List.of("number", "claim_id", "kind", "payee", "amount", "status", "due_on", "bank", "account", "holder");

    private static final BankAccount NONE = new BankAccount("", "", "");

    private final OrderReading reading;

    OrderCsv(OrderReading reading) {
        this.reading = reading;
    }

    /** Streams page by page behind the last one read: stable under writes, whole at any size. */
    StreamingOutput of(OrderReading.Filter filter) {
        return out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(HEADER);
            Optional<UUID> after = Optional.empty();
            List<OrderReading.Payable> page;
            do {
                page = reading.find(filter, after, PAGE);
                page.forEach(order -> csv.writeRecord(cells(order)));
                after = page.isEmpty()
                        ? after
                        : Optional.of(page.get(page.size() - 1).order().id());
            } while (page.size() == PAGE);
            csv.flush();
            text.flush();
        };
    }

    private static List<String> cells(OrderReading.Payable payable) {
        OrderView order = payable.order();
        BankAccount account = payable.account().orElse(NONE);
        return List.of(
                order.number(),
                order.claimId().toString(),
                order.kind(),
                FormulaGuard.guard(order.payee()),
                Long.toString(order.amount()),
                order.status().name(),
                order.dueOn().map(Object::toString).orElse(""),
                FormulaGuard.guard(account.bank()),
                FormulaGuard.guard(account.number()),
                FormulaGuard.guard(account.holder()));
    }
}
