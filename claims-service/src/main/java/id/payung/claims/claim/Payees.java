package id.payung.claims.claim;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Guardian;
import id.payung.claims.casefile.TreatmentBill;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.heirs.HeirShares;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who receives what a claim grants. The amounts always add up to the cash total of the assessment, except what stays
 * with the fund because nobody may inherit it.
 */
public final class Payees {

    private static final String MEMBER = "MEMBER";

    private final Map<String, Payee> payees = new LinkedHashMap<>();
    private long keptByFund;

    private Payees() {}

    /**
     * One payee and the sum of what is due.
     *
     * @param id of the heir in the facts, {@code MEMBER}, or {@code FACILITY:} with the name of a facility and its bill
     * @param account absent where nobody named one: nothing can be paid then
     */
    public record Payee(String id, long amount, Optional<BankAccount> account) {}

    /** Nobody: nothing is due. */
    static Payees none() {
        return new Payees();
    }

    static Payees of(CaseFile file, Assessment assessment, Optional<HeirShares> heirs) {
        Payees payees = new Payees();
        long forFacilities = payees.addFacilities(file, assessment);
        long rest = assessment.cashTotal() - forFacilities;
        if (heirs.isEmpty()) {
            payees.add(MEMBER, rest, file.memberAccount());
        } else {
            payees.addHeirs(file, assessment, heirs.get(), rest);
        }
        return payees;
    }

    /** Everybody to whom money is due. */
    public List<Payee> all() {
        return payees.values().stream().filter(payee -> payee.amount() > 0).toList();
    }

    /** What nobody may inherit: it goes to the Dana Jaminan Sosial. */
    public long keptByFund() {
        return keptByFund;
    }

    /** The accounts that are missing, as codes. */
    List<String> missing() {
        return all().stream()
                .filter(payee -> payee.account().isEmpty())
                .map(payee -> "ACCOUNT:" + payee.id())
                .toList();
    }

    private long addFacilities(CaseFile file, Assessment assessment) {
        long left = sum(assessment, Benefit.TREATMENT);
        long given = 0;
        for (TreatmentBill bill : file.bills()) {
            if (bill.payee() == TreatmentBill.Payee.FACILITY) {
                long amount = Math.min(left, bill.costs().careCost());
                add(facility(bill), amount, Optional.of(contracted(bill)));
                left -= amount;
                given += amount;
            }
        }
        return given;
    }

    /** The same bill keeps its name however many come later; no heir's id has a colon. */
    private static String facility(TreatmentBill bill) {
        return "FACILITY:" + bill.facility() + ":" + bill.reference();
    }

    /** A contracted facility is paid through its own channel (e-PLKK), under the reference of its bill. */
    private static BankAccount contracted(TreatmentBill bill) {
        return new BankAccount("PLKK", bill.reference(), bill.facility());
    }

    private void addHeirs(CaseFile file, Assessment assessment, HeirShares shares, long rest) {
        long toShare = rest;
        if (!shares.funeralOnly().isEmpty()) {
            toShare = Math.min(rest, sum(assessment, Benefit.FUNERAL_GRANT));
            addEqually(file, shares.funeralOnly(), toShare);
            keptByFund = rest - toShare;
        } else {
            shares.split(toShare).forEach((id, amount) -> add(id, amount, account(file, id)));
        }
    }

    private void addEqually(CaseFile file, List<String> ids, long amount) {
        new HeirShares(ids, List.of(), false, List.of())
                .split(amount)
                .forEach((id, share) -> add(id, share, account(file, id)));
    }

    /** A guardian receives in the place of a minor. */
    private static Optional<BankAccount> account(CaseFile file, String heirId) {
        return file.heirs().stream()
                .filter(heir -> heir.id().equals(heirId))
                .findFirst()
                .flatMap(heir -> heir.guardian().flatMap(Guardian::account).or(heir::account));
    }

    private void add(String id, long amount, Optional<BankAccount> account) {
        payees.merge(
                id,
                new Payee(id, amount, account),
                (one, more) -> new Payee(id, one.amount() + more.amount(), one.account()));
    }

    private static long sum(Assessment assessment, Benefit benefit) {
        return assessment.lines().stream()
                .filter(line -> line.benefit() == benefit)
                .mapToLong(BenefitLine::amount)
                .sum();
    }
}
