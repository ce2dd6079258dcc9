package id.payung.claims.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts corrections in the place of what they correct and leaves out what was withdrawn. */
public final class Corrections {

    private final Map<EventKey, ReportCorrected> latest = new HashMap<>();
    private final Map<EventKey, EventKey> latestKey = new HashMap<>();

    private Corrections(List<CaseEvent> living) {
        for (CaseEvent event : living) {
            if (event.data() instanceof ReportCorrected correction) {
                latest.put(correction.corrects(), correction);
                latestKey.put(correction.corrects(), event.key());
            }
        }
    }

    /** What holds of reports and proofs, each once and saying what it should have said, in their order. */
    public static List<CaseEvent> apply(List<CaseEvent> events) {
        List<CaseEvent> living = living(events);
        Corrections corrections = new Corrections(living);
        return living.stream()
                .filter(event -> event.data() instanceof Correctable)
                .map(event -> event.saying(corrections.of(event.key(), (Correctable) event.data())))
                .toList();
    }

    /** What one report says after all corrections among these events; nothing once it is withdrawn. */
    public static Optional<Correctable> holding(EventKey report, List<CaseEvent> events) {
        return apply(events).stream()
                .filter(event -> event.key().equals(report))
                .map(event -> (Correctable) event.data())
                .findFirst();
    }

    private static List<CaseEvent> living(List<CaseEvent> events) {
        Collection<CaseEvent> once = once(events);
        Set<EventKey> withdrawn = new HashSet<>();
        for (CaseEvent event : once) {
            if (event.data() instanceof ReportWithdrawn withdrawal) {
                withdrawn.add(withdrawal.withdraws());
            }
        }
        return once.stream()
                .filter(event -> !withdrawn.contains(event.key()))
                .sorted(CaseEvent.ORDER)
                .toList();
    }

    private static Collection<CaseEvent> once(List<CaseEvent> events) {
        Map<EventKey, CaseEvent> once = new TreeMap<>();
        events.forEach(event -> once.putIfAbsent(event.key(), event));
        return once.values();
    }

    /** Follows corrections of corrections; one of another kind of report corrects nothing. */
    private Correctable of(EventKey report, Correctable said) {
        Correctable holds = said;
        EventKey key = report;
        Set<EventKey> seen = new HashSet<>();
        while (seen.add(key) && latest.containsKey(key)) {
            Correctable corrected = latest.get(key).data();
            if (corrected.getClass() == said.getClass()) {
                holds = corrected;
            }
            key = latestKey.get(key);
        }
        return holds;
    }
}
