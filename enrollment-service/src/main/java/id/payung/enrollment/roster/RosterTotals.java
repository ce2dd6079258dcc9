package id.payung.enrollment.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.worker.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Running totals of a roster, kept with every committed chunk. */
final class RosterTotals {

    /** The counts as stored and shown. */
    record Counts(Map<String, Long> byOutcome, Map<String, Long> byCode, Map<String, Long> byRegion) {

        static Counts none() {
            Counts none = new Counts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            for (Outcome outcome : Outcome.values()) {
                none.byOutcome().put(outcome.name(), 0L);
            }
            return none;
        }
    }

    private final Counts counts;
    private int processed;
    private long amount;

    RosterTotals(Counts counts, int processed, long amount) {
        this.counts = counts;
        this.processed = processed;
        this.amount = amount;
    }

    static RosterTotals none() {
        return new RosterTotals(Counts.none(), 0, 0);
    }

    /** A copy to add a chunk to, so that a chunk that must be run again is not counted twice. */
    RosterTotals copy() {
        return new RosterTotals(
                new Counts(
                        new TreeMap<>(counts.byOutcome()),
                        new TreeMap<>(counts.byCode()),
                        new TreeMap<>(counts.byRegion())),
                processed,
                amount);
    }

    void add(Verdict verdict) {
        processed++;
        counts.byOutcome().merge(verdict.outcome().name(), 1L, Long::sum);
        count(verdict);
    }

    private void count(Verdict verdict) {
        amount += verdict.amount();
        for (Finding finding : verdict.findings()) {
            counts.byCode().merge(finding.code().name(), 1L, Long::sum);
        }
        if (verdict.outcome() == Outcome.ENROLLED) {
            counts.byRegion().merge(verdict.region(), 1L, Long::sum);
        }
    }

    /** A row that waited for an officer is rejected by them, for the reasons it waited. */
    void refuseReviewed() {
        move(Outcome.REJECTED);
    }

    /** A row that waited for an officer, with these codes, was judged anew. */
    void judgeReviewed(List<String> codes, Verdict verdict) {
        move(verdict.outcome());
        for (String code : codes) {
            counts.byCode().computeIfPresent(code, (key, rows) -> rows > 1 ? rows - 1 : null);
        }
        count(verdict);
    }

    private void move(Outcome outcome) {
        counts.byOutcome().merge(Outcome.NEEDS_REVIEW.name(), -1L, Long::sum);
        counts.byOutcome().merge(outcome.name(), 1L, Long::sum);
    }

    int processed() {
        return processed;
    }

    long amount() {
        return amount;
    }

    int enrolled() {
        return counts.byOutcome().get(Outcome.ENROLLED.name()).intValue();
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Counts read(ObjectMapper mapper, String json) {
        try {
            return json.equals("{}") ? Counts.none() : mapper.readValue(json, Counts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
