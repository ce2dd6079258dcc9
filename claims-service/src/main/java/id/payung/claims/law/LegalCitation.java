package id.payung.claims.law;

/** Where a rule stands: act and provision. */
public record LegalCitation(String act, String provision) implements Comparable<LegalCitation> {

    /** Refuses an empty half. */
    public LegalCitation {
        if (act == null || act.isBlank() || provision == null || provision.isBlank()) {
            throw new IllegalArgumentException("A citation needs an act and a provision");
        }
    }

    @Override
    public int compareTo(LegalCitation other) {
        int byAct = act.compareTo(other.act);
        return byAct != 0 ? byAct : provision.compareTo(other.provision);
    }

    @Override
    public String toString() {
        return act + " " + provision;
    }
}
