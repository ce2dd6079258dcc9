package id.payung.claims.law.heirs;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Provisions;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who inherits the benefit: PP 44/2015 article 37(5), with the notarial deed and the court of Permenaker 1/2025 article
 * 79.
 */
public final class HeirOrder {
    private static final List<Set<Relation>> RANKS = List.of(
            Set.of(Relation.SPOUSE, Relation.CHILD),
            Set.of(Relation.PARENT, Relation.GRANDPARENT, Relation.GRANDCHILD),
            Set.of(Relation.SIBLING),
            Set.of(Relation.PARENT_IN_LAW));
    private static final Text FOUND =
            new Text("Heirs of the first rank that is not empty", "Ahli waris dari urutan pertama yang ada");
    private static final Text BY_WILL = new Text(
            "No heir of the law's list: the person named in a notarial will",
            "Tidak ada ahli waris menurut urutan: orang yang ditunjuk dalam wasiat notaris");
    private static final Text NOT_NOTARIAL =
            new Text("The will is not a notarial deed", "Wasiat tidak dibuat dengan akta notaris");
    private static final Text WITHOUT_DEED = new Text(
            "The will is not a notarial deed, which the law of that day did not ask for: does it count?",
            "Wasiat tidak dibuat dengan akta notaris, yang belum disyaratkan pada hari itu: apakah berlaku?");
    private static final Text COURT_DECIDES = new Text(
            "This person is not on the law's list: is there a decision of a court?",
            "Orang ini tidak termasuk dalam urutan: apakah ada penetapan pengadilan?");
    private static final Text NO_HEIR = new Text(
            "No heir: the funeral grant goes to who arranged the funeral, the death grant to the fund. Is that so?",
            "Tidak ada ahli waris: biaya pemakaman untuk penyelenggara, santunan untuk Dana Jaminan Sosial. Benarkah?");

    private final Parameter ranks;
    private final Provisions provisions;
    private final Guardians guardians;

    public HeirOrder(LawFiles files) {
        ranks = files.parameter("heirs/order");
        provisions = Provisions.of(files);
        guardians = new Guardians(files);
    }

    /**
     * Those of the first rank that is not empty.
     *
     * @param event the day whose law says who inherits
     * @param on the day of the claim, on which a minor needs a guardian
     */
    public HeirShares entitled(List<Relative> relatives, LocalDate event, LocalDate on) {
        Findings findings = new Findings(Map.of());
        List<Relative> sorted =
                relatives.stream().sorted(Comparator.comparing(Relative::id)).toList();
        for (Set<Relation> rank : RANKS) {
            List<Relative> heirs = ofRank(sorted, rank);
            if (!heirs.isEmpty()) {
                LegalValue order = ranks.onOrFirst(event);
                findings.rely("HEIRS_BY_LAW", order.rule());
                findings.met("HEIRS_BY_LAW", FOUND, order.citation());
                return share(heirs, on, findings);
            }
        }
        return byWill(sorted, event, on, findings);
    }

    /** Whether somebody's money goes to a guardian on a day. */
    public boolean isMinor(LocalDate birthDate, LocalDate on) {
        return guardians.isMinor(birthDate, on);
    }

    private HeirShares byWill(List<Relative> relatives, LocalDate event, LocalDate on, Findings findings) {
        List<Relative> named = ofRank(relatives, Set.of(Relation.WILL));
        List<Relative> deeds = named.stream().filter(Relative::notarialDeed).toList();
        Optional<LegalCitation> deed = provisions.on("will-as-notarial-deed", event);
        if (!deeds.isEmpty()) {
            LegalCitation wills = deed.orElse(provisions.citation("heirs", event));
            findings.met("HEIR_BY_WILL", BY_WILL, wills);
            return share(deeds, on, findings);
        }
        if (!named.isEmpty() && deed.isEmpty()) {
            findings.ask("HEIR_BY_WILL", WITHOUT_DEED, provisions.citation("heirs", event));
            return share(named, on, findings);
        }
        if (!named.isEmpty()) {
            findings.notMet("HEIR_BY_WILL", NOT_NOTARIAL, deed.get());
        }
        List<Relative> others = ofRank(relatives, Set.of(Relation.OTHER));
        if (!others.isEmpty()) {
            findings.ask("HEIR_BY_COURT", COURT_DECIDES, provisions.citation("heir-by-court", event));
            return share(others, on, findings);
        }
        findings.ask("NO_HEIR", NO_HEIR, ranks.onOrFirst(event).citation());
        List<String> organisers = ofRank(relatives, Set.of(Relation.FUNERAL_ORGANISER)).stream()
                .map(Relative::id)
                .toList();
        return new HeirShares(List.of(), organisers, true, findings.all());
    }

    /** Whoever claims with a heirs' certificate receives for all of the rank; else equal shares. */
    private HeirShares share(List<Relative> rank, LocalDate on, Findings findings) {
        List<Relative> claimants = rank.stream().filter(Relative::claimant).toList();
        List<Relative> receiving = claimants.isEmpty() ? rank : claimants;
        receiving.forEach(heir -> guardians.check(heir, on, findings));
        return new HeirShares(receiving.stream().map(Relative::id).toList(), List.of(), false, findings.all());
    }

    private static List<Relative> ofRank(List<Relative> relatives, Set<Relation> rank) {
        return relatives.stream()
                .filter(relative -> rank.contains(relative.relation()))
                .toList();
    }
}
