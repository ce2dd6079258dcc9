package id.payung.claims.claim;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.Employer;
import id.payung.claims.casefile.Guardian;
import id.payung.claims.casefile.TreatmentBill;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.heirs.HeirShares;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who receives what a claim grants. The amounts always add up to the cash total of the assessment, except what stays
 * with the fund because nobody may inherit it.
 */
public final class Payees {

    /** The worker, while alive. */
    public static final String MEMBER = "MEMBER";

    private static final String EMPLOYER = "EMPLOYER";
    private static final String FACILITY = "FACILITY:";

    private final Function<String, Optional<BankAccount>> accounts;
    private final Optional<HeirShares> heirs;
    private final Map<String, Payee> payees = new LinkedHashMap<>();
    private final Map<Benefit, Long> left;
    private long keptByFund;

    private Payees(
            Function<String, Optional<BankAccount>> accounts, Optional<HeirShares> heirs, Map<Benefit, Long> left) {
        this.accounts = accounts;
        this.heirs = heirs;
        this.left = left;
    }

    /**
     * One payee and the sum of what is due.
     *
     * @param id of the heir in the facts, {@code MEMBER}, {@code EMPLOYER}, or {@code FACILITY:} with the name of a
     *     facility and its bill
     * @param account absent where nobody named one: nothing can be paid then
     */
    public record Payee(String id, long amount, Optional<BankAccount> account) {}

    /** Nobody: nothing is due. */
    static Payees none() {
        return new Payees(id -> Optional.empty(), Optional.empty(), new EnumMap<>(Benefit.class));
    }

    /**
     * @param care what of each benefit is for which bill
     * @param employer who is paid back the wage for the days without work
     * @param heirs who inherits, where the worker died
     */
    static Payees of(
            CaseFile file,
            Assessment assessment,
            Map<TreatmentBill, Map<Benefit, Long>> care,
            Optional<Employer> employer,
            Optional<HeirShares> heirs) {
        Payees payees = new Payees(id -> account(file, id), heirs, CareShares.byBenefit(assessment.lines()));
        care.forEach(payees::addFacility);
        employer.ifPresent(payees::addEmployer);
        payees.addRest();
        return payees;
    }

    /**
     * The same where the worker received a part before dying: it counts against what the heirs share.
     *
     * @param paid to the worker, of benefits that are still granted; its amount is at most what is left for the heirs
     */
    public Payees counting(Payee paid) {
        Payees counted = new Payees(accounts, heirs, left);
        payees.values().stream().filter(Payees::isOutside).forEach(payee -> counted.payees.put(payee.id(), payee));
        counted.payees.put(paid.id(), paid);
        counted.shareAmongHeirs(counted.rest() - paid.amount());
        return counted;
    }

    /** Everybody to whom money is due. */
    public List<Payee> all() {
        return payees.values().stream().filter(payee -> payee.amount() > 0).toList();
    }

    /** What nobody may inherit: it goes to the Dana Jaminan Sosial. */
    public long keptByFund() {
        return keptByFund;
    }

    /** Whether it is the heirs who receive what no facility does. */
    public boolean areHeirs() {
        return heirs.isPresent();
    }

    /** What of each benefit goes to the worker or the heirs: no facility billed it, no employer advanced it. */
    public Map<Benefit, Long> ofFamily() {
        return Map.copyOf(left);
    }

    /** The accounts that are missing, as codes. */
    List<String> missing() {
        return all().stream()
                .filter(payee -> payee.account().isEmpty())
                .map(payee -> "ACCOUNT:" + payee.id())
                .toList();
    }

    /** A contracted facility bills directly and the patient pays nothing: what it billed of any benefit is its own. */
    private void addFacility(TreatmentBill bill, Map<Benefit, Long> shares) {
        if (bill.payee() != TreatmentBill.Payee.FACILITY) {
            return;
        }
        shares.forEach((benefit, share) -> {
            // an officer may have taken something off a line
            long amount = Math.min(share, left.getOrDefault(benefit, 0L));
            left.merge(benefit, -amount, Long::sum);
            add(facility(bill), amount, Optional.of(contracted(bill)));
        });
    }

    /** The same bill keeps its name however many come later; no heir's id has a colon. */
    private static String facility(TreatmentBill bill) {
        return FACILITY + bill.facility() + ":" + bill.reference();
    }

    /** Neither the worker nor an heir. */
    private static boolean isOutside(Payee payee) {
        return payee.id().equals(EMPLOYER) || payee.id().startsWith(FACILITY);
    }

    private void addEmployer(Employer employer) {
        long pay = left.getOrDefault(Benefit.TEMPORARY_DISABILITY_PAY, 0L);
        left.put(Benefit.TEMPORARY_DISABILITY_PAY, 0L);
        add(EMPLOYER, pay, Optional.of(employer.account()));
    }

    /** A contracted facility is paid through its own channel (e-PLKK), under the reference of its bill. */
    private static BankAccount contracted(TreatmentBill bill) {
        return new BankAccount("PLKK", bill.reference(), bill.facility());
    }

    private void addRest() {
        if (heirs.isPresent()) {
            shareAmongHeirs(rest());
        } else {
            add(MEMBER, rest(), accounts.apply(MEMBER));
        }
    }

    private long rest() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    private void shareAmongHeirs(long rest) {
        HeirShares shares = heirs.orElseThrow();
        if (shares.funeralOnly().isEmpty()) {
            shares.split(rest).forEach((id, amount) -> add(id, amount, accounts.apply(id)));
            return;
        }
        long funeral = Math.min(rest, left.getOrDefault(Benefit.FUNERAL_GRANT, 0L));
        new HeirShares(shares.funeralOnly(), List.of(), false, List.of())
                .split(funeral)
                .forEach((id, amount) -> add(id, amount, accounts.apply(id)));
        keptByFund = rest - funeral;
    }

    /** A guardian receives in the place of a minor. */
    private static Optional<BankAccount> account(CaseFile file, String id) {
        if (id.equals(MEMBER)) {
            return file.memberAccount();
        }
        return file.heirs().stream()
                .filter(heir -> heir.id().equals(id))
                .findFirst()
                .flatMap(heir -> heir.guardian().flatMap(Guardian::account).or(heir::account));
    }

    private void add(String id, long amount, Optional<BankAccount> account) {
        payees.merge(
                id,
                new Payee(id, amount, account),
                (one, more) -> new Payee(id, one.amount() + more.amount(), one.account()));
    }
}
