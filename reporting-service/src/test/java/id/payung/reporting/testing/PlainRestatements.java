package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a story changed, the slow and plain way: everybody covered is counted before it and after it, and whoever an event
 * names before and after that event. Shares no code with what it checks.
 */
public final class PlainRestatements {

    private static final int FEW = 5;

    private final Map<Place, Change> changes = new HashMap<>();
    private final Set<YearMonth> fewEnded;

    /** A cell of a table in a month. */
    public record Place(List<String> dimensions, List<String> cell, YearMonth month) {}

    /** Persons covered before and after, and by how many each cause changed them. */
    private static final class Change {
        private long was;
        private long is;
        private final Map<String, Long> causes = new TreeMap<>();
    }

    /**
     * @param recount of all that happened before the story; it takes the story in
     * @param tables dimensions of each table
     */
    public PlainRestatements(Recount recount, List<JsonNode> story, List<List<String>> tables, List<YearMonth> months) {
        count(recount, tables, months, false);
        story.forEach(event -> take(recount, event, tables, months));
        count(recount, tables, months, true);
        fewEnded = fewEnded();
    }

    private Change at(Place place) {
        return changes.computeIfAbsent(place, any -> new Change());
    }

    private void count(Recount recount, List<List<String>> tables, List<YearMonth> months, boolean after) {
        for (YearMonth month : months) {
            for (List<String> table : tables) {
                recount.covered(month, table).forEach((cell, members) -> {
                    Change change = at(new Place(table, cell, month));
                    change.was = after ? change.was : members.size();
                    change.is = after ? members.size() : change.is;
                });
            }
        }
    }

    private void take(Recount recount, JsonNode event, List<List<String>> tables, List<YearMonth> months) {
        Set<String> named = new HashSet<>(Set.of(event.at("/data/memberId").asText()));
        if (event.at("/data/into").isTextual()) {
            named.add(event.at("/data/into").asText());
        }
        add(recount, named, cause(event), -1, tables, months);
        recount.take(event);
        add(recount, named, cause(event), 1, tables, months);
    }

    private void add(
            Recount recount,
            Set<String> members,
            String cause,
            long person,
            List<List<String>> tables,
            List<YearMonth> months) {
        for (String member : members) {
            for (YearMonth month : months) {
                for (List<String> table : tables) {
                    recount.cellsOf(member, month, table)
                            .forEach(cell ->
                                    at(new Place(table, cell, month)).causes.merge(cause, person, Long::sum));
                }
            }
        }
    }

    private static String cause(JsonNode event) {
        return switch (event.get("type").asText()) {
            case "id.payung.enrollment.registered.v1" -> "REGISTERED";
            case "id.payung.member.corrected.v1" -> "MEMBER_CORRECTED";
            case "id.payung.member.merged.v1" -> "MEMBERS_MERGED";
            case "id.payung.membership.ended.v1" ->
                "ENDED_" + event.at("/data/cause").asText();
            case "id.payung.membership.restored.v1" -> event.at("/data/cause").asText();
            default -> "COVERAGE_STARTED";
        };
    }

    /** The cells of a table that changed: what was and what is, and the causes as they may be told. */
    public Map<Place, List<String>> of(List<String> table) {
        Map<Place, List<String>> restated = new HashMap<>();
        changes.forEach((place, change) -> {
            if (place.dimensions().equals(table) && change.was != change.is) {
                restated.put(
                        place,
                        List.of(
                                String.valueOf(change.was),
                                String.valueOf(change.is),
                                told(change, fewEnded.contains(place.month())).toString()));
            }
        });
        return restated;
    }

    /** The months in some cell of which fewer than five ended for one reason: then no reason is told of any. */
    private Set<YearMonth> fewEnded() {
        Set<YearMonth> few = new HashSet<>();
        changes.forEach((place, change) -> change.causes.forEach((cause, persons) -> {
            if (cause.startsWith("ENDED_") && isFew(persons)) {
                few.add(place.month());
            }
        }));
        return few;
    }

    private static Map<String, String> told(Change change, boolean onlyKinds) {
        Map<String, Long> reasons = new TreeMap<>();
        change.causes.forEach((cause, persons) -> {
            boolean ended = cause.startsWith("ENDED_");
            boolean kindOnly = ended && (onlyKinds || isFew(persons));
            if (persons != 0) {
                reasons.merge(kindOnly ? "ENDED" : cause, persons, Long::sum);
            }
        });
        Map<String, String> told = new TreeMap<>();
        reasons.forEach((reason, persons) ->
                told.put(reason, persons == 0 || isFew(persons) ? "null" : String.valueOf(persons)));
        return told;
    }

    private static boolean isFew(long persons) {
        return persons != 0 && Math.abs(persons) < FEW;
    }
}
