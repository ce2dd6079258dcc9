package id.payung.claims.law.heirs;

import id.payung.claims.law.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who receives the money, in the order of the ids.
 *
 * @param entitled ids of those who share equally; empty where nobody of the law's list is there
 * @param funeralOnly ids of those who receive nothing but the funeral grant: who arranged it, where there is no heir
 * @param deathGrantToFund whether the death grant stays with the Dana Jaminan Sosial
 */
public record HeirShares(
        List<String> entitled, List<String> funeralOnly, boolean deathGrantToFund, List<Finding> findings) {

    /** Copies what it is given. */
    public HeirShares {
        entitled = List.copyOf(entitled);
        funeralOnly = List.copyOf(funeralOnly);
        findings = List.copyOf(findings);
    }

    /** Equal shares that add up to the amount; what cannot be divided goes to the first. Empty without heirs. */
    public Map<String, Long> split(long amount) {
        Map<String, Long> shares = new LinkedHashMap<>();
        if (entitled.isEmpty()) {
            return shares;
        }
        long equal = amount / entitled.size();
        for (String id : entitled) {
            shares.put(id, equal);
        }
        shares.merge(entitled.get(0), amount - equal * entitled.size(), Long::sum);
        return shares;
    }
}
