package id.payung.claims.scholarship;

import id.payung.claims.casefile.Child;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Finds which ledger a child of a claim has already, whichever claim of the worker opened it. Within a claim its ids tell
 * children apart. Between claims they tell nothing and names are spelled in many ways, so that a child of the same birth
 * date is taken for the same one; of twins each has a ledger once a claim names both.
 */
final class KnownChildren {

    private final Map<String, ScholarChild> found = new HashMap<>();

    private KnownChildren() {}

    /**
     * Pairs each child with one ledger at most, and each ledger with one child.
     *
     * @param granted the ledgers that the claim grants already, by its ids of the children
     */
    static KnownChildren of(UUID claimId, Map<String, UUID> granted, List<Child> children, List<ScholarChild> family) {
        // what tells more goes first: a ledger must not be taken by a sister before the child itself is asked about
        List<BiPredicate<Child, ScholarChild>> ways = List.of(
                (child, ledger) -> ledger.id().equals(granted.get(child.id())),
                (child, ledger) ->
                        ledger.claimId().equals(claimId) && ledger.child().id().equals(child.id()),
                (child, ledger) -> !ledger.claimId().equals(claimId)
                        && isBornWith(child, ledger)
                        && name(child).equals(name(ledger.child())),
                (child, ledger) -> !ledger.claimId().equals(claimId) && isBornWith(child, ledger));
        KnownChildren known = new KnownChildren();
        List<ScholarChild> free = new ArrayList<>(family);
        for (BiPredicate<Child, ScholarChild> way : ways) {
            for (Child child : children) {
                if (!known.found.containsKey(child.id())) {
                    known.take(child, free, way);
                }
            }
        }
        return known;
    }

    Optional<ScholarChild> ledgerOf(Child child) {
        return Optional.ofNullable(found.get(child.id()));
    }

    private void take(Child child, List<ScholarChild> free, BiPredicate<Child, ScholarChild> way) {
        free.stream().filter(ledger -> way.test(child, ledger)).findFirst().ifPresent(ledger -> {
            found.put(child.id(), ledger);
            free.remove(ledger);
        });
    }

    private static boolean isBornWith(Child child, ScholarChild ledger) {
        return ledger.child().birthDate().equals(child.birthDate());
    }

    private static String name(Child child) {
        return child.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
