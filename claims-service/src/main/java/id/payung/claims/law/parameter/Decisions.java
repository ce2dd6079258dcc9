package id.payung.claims.law.parameter;

import java.time.LocalDate;
import java.util.Map;

/** What was decided for the product where the sources are silent or only remembered. */
record Decisions(LocalDate reviewed, Map<String, Decision> decisions) {

    static final String FILE = "decisions";

    /** Refuses whatever is incomplete. */
    Decisions {
        Complete.require(reviewed != null, "the day of its last review");
        Complete.require(decisions != null && !decisions.isEmpty(), "decisions");
        decisions = Map.copyOf(decisions);
    }

    /** Refuses what names decisions that nobody made. */
    void requireAll(Settled entries) {
        entries.settledBy().forEach(name -> Complete.require(decisions.containsKey(name), "the decision " + name));
    }

    record Decision(String question, String decision) {
        Decision {
            Complete.requireText(question, "the question that was decided");
            Complete.requireText(decision, "a decision");
        }
    }
}
