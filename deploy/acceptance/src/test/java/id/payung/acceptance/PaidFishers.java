package id.payung.acceptance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fishers of one sponsor whose contributions were paid from any month on: those whom claims are about. */
final class PaidFishers {

    private static final int LONGEST = 12;
    private static final int BEYOND = 3;

    private final Callers callers;
    private final String sponsor;

    private PaidFishers(Callers callers, String sponsor) {
        this.callers = callers;
        this.sponsor = sponsor;
    }

    /** Of a sponsor that is registered by this. */
    static PaidFishers of(Callers callers, String sponsor) {
        Office.open(callers, sponsor);
        return new PaidFishers(callers, sponsor);
    }

    /** Somebody new, paid for so many months when the day came; answers the NIK. */
    String until(LocalDate day, int months, long income) {
        return until(day, months, income, People.row());
    }

    /** The same of the person in a row of a roster. */
    String until(LocalDate day, int months, long income, String row) {
        YearMonth first = YearMonth.from(day).minusMonths(months - 1L);
        String bill = callers.partnerOf(sponsor)
                .post("/v1/enrollments", enrollment(row, first, Math.min(LONGEST, months + BEYOND), income))
                .expecting(201)
                .json()
                .path("billNumber")
                .asText();
        pay(bill, first);
        return People.nikOf(row);
    }

    private Map<String, Object> enrollment(String row, YearMonth first, int months, long income) {
        String[] cells = row.split(",");
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("sponsor", sponsor);
        request.put("from", first.toString());
        request.put("months", months);
        request.put("nik", cells[0]);
        request.put("name", cells[1]);
        request.put("birthDate", cells[2]);
        request.put("sex", cells[3]);
        request.put("region", cells[4]);
        request.put("occupation", cells[5]);
        request.put("income", income);
        return request;
    }

    private void pay(String bill, YearMonth first) {
        long amount = callers.partnerOf(sponsor)
                .get("/v1/bills/" + bill)
                .expecting(200)
                .json()
                .path("amount")
                .asLong();
        Map<String, Object> payment = Map.of(
                "billNumber",
                bill,
                "amount",
                amount,
                "paidAt",
                first.atDay(1) + "T08:00:00+08:00",
                "reference",
                "FISHER-" + bill);
        callers.as("bpjs-system").post("/v1/payments", payment).expecting(201);
    }
}
