package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.Child;
import id.payung.claims.casefile.Guardian;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A child whose schooling is paid.
 *
 * @param eventDate the day whose law decides
 */
record ScholarChild(
        UUID id,
        UUID claimId,
        UUID decisionId,
        LocalDate eventDate,
        Child child,
        Status status,
        Optional<String> endCause,
        Optional<LocalDate> endedOn,
        Optional<ProposedEnd> proposedEnd,
        long version) {

    /** The cause of an end that no person asked for: a decision took the place of the one that granted it. */
    static final String DECISION_REPLACED = "DECISION_REPLACED";

    /** Whether more years can be proven. */
    enum Status {
        ACTIVE,
        ENDED
    }

    /** Whether it was over before a school year began: such a year is never granted. */
    boolean isOverBefore(LocalDate schoolYearBegins) {
        return endCause.equals(Optional.of(DECISION_REPLACED))
                || endedOn.map(day -> !day.isAfter(schoolYearBegins)).orElse(false);
    }

    /** Where the money goes: to the guardian while the child is a minor. */
    Optional<BankAccount> account(boolean minor) {
        Optional<BankAccount> ofGuardian = child.guardian().flatMap(Guardian::account);
        return minor ? ofGuardian.or(child::account) : child.account().or(() -> ofGuardian);
    }

    /** Enough to tell two children of a claim apart. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        for (String part : child.name().strip().split("\\s+")) {
            initials.append(part.isEmpty() ? "" : part.substring(0, 1) + ".");
        }
        return initials.toString();
    }
}
