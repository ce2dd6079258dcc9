package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.reporting.testing.PlainMember.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts everybody anew from all events, the slow and plain way: every figure looks at every member. Shares no code with
 * what it checks.
 */
public final class Recount {

    private static final List<String> GROUPS = List.of("under", "15-24", "25-34", "35-44", "45-54", "55-64", "65+");

    private final Map<String, PlainMember> people = new HashMap<>();

    /** @param events of the feed in their order */
    public Recount(Iterable<JsonNode> events) {
        events.forEach(this::take);
    }

    private PlainMember person(String id) {
        return people.computeIfAbsent(id, any -> new PlainMember());
    }

    /** Where a member lives, empty for one of whom nobody told. */
    public String regionOf(String member) {
        return people.containsKey(member) ? people.get(member).region : "";
    }

    /** The next event. */
    public void take(JsonNode event) {
        JsonNode data = event.get("data");
        PlainMember one = person(data.get("memberId").asText());
        switch (event.get("type").asText()) {
            case "id.payung.enrollment.registered.v1", "id.payung.member.corrected.v1" -> one.describe(data);
            case "id.payung.coverage.started.v1" -> {
                one.describe(data);
                one.start(data, data);
            }
            case "id.payung.coverage.started.v2" -> {
                one.describe(data);
                data.get("programs").forEach(program -> one.start(data, program));
            }
            case "id.payung.membership.ended.v1" -> one.end(data);
            case "id.payung.membership.restored.v1" -> one.goOn(data);
            case "id.payung.member.merged.v1" ->
                person(data.get("into").asText()).takeOver(one);
            default -> {}
        }
    }

    /** What is counted of one cell. */
    public static final class Count {
        public long covered;
        public long inArrears;
        public long contributors;
        public long amount;
    }

    /** Counts of a month by the values of the dimensions, each cell named by its values in that order. */
    public Map<List<String>, Count> count(YearMonth month, List<String> dimensions) {
        Map<List<String>, Count> counts = new HashMap<>();
        for (PlainMember one : people.values()) {
            count(one, month, dimensions, counts);
        }
        return counts;
    }

    /** How many are covered at the end of a month in one cell. */
    public long covered(YearMonth month, List<String> dimensions, List<String> cell) {
        return covered(month, dimensions).getOrDefault(cell, Set.of()).size();
    }

    /** Who is covered at the end of a month, cell by cell. */
    public Map<List<String>, Set<String>> covered(YearMonth month, List<String> dimensions) {
        Map<List<String>, Set<String>> covered = new HashMap<>();
        people.keySet().forEach(member -> cellsOf(member, month, dimensions)
                .forEach(cell ->
                        covered.computeIfAbsent(cell, any -> new HashSet<>()).add(member)));
        return covered;
    }

    /** The cells in which a member is covered at the end of a month. */
    public Set<List<String>> cellsOf(String member, YearMonth month, List<String> dimensions) {
        PlainMember one = people.getOrDefault(member, new PlainMember());
        Set<List<String>> cells = new HashSet<>();
        for (Line line : one.lines) {
            if (line.inForce(month.atEndOfMonth())) {
                cells.add(cell(dimensions, one, line, month));
            }
        }
        return cells;
    }

    private static void count(
            PlainMember one, YearMonth month, List<String> dimensions, Map<List<String>, Count> counts) {
        LocalDate day = month.atEndOfMonth();
        Map<List<String>, Boolean> covered = new LinkedHashMap<>();
        Map<List<String>, Boolean> arrears = new LinkedHashMap<>();
        Map<List<String>, Long> paid = new LinkedHashMap<>();
        for (Line line : one.lines) {
            List<String> cell = cell(dimensions, one, line, month);
            if (line.inForce(day)) {
                covered.put(cell, true);
            }
            if (line.inArrears(day)) {
                arrears.put(cell, true);
            }
            if (line.share(month) > 0) {
                paid.merge(cell, line.share(month), Long::sum);
            }
        }
        covered.keySet().forEach(cell -> counts.computeIfAbsent(cell, any -> new Count()).covered++);
        if (covered.isEmpty()) {
            arrears.keySet().forEach(cell -> counts.computeIfAbsent(cell, any -> new Count()).inArrears++);
        }
        paid.forEach((cell, amount) -> {
            Count count = counts.computeIfAbsent(cell, any -> new Count());
            count.contributors++;
            count.amount += amount;
        });
    }

    private static List<String> cell(List<String> dimensions, PlainMember one, Line line, YearMonth month) {
        return dimensions.stream().map(name -> value(name, one, line, month)).toList();
    }

    private static String value(String dimension, PlainMember one, Line line, YearMonth month) {
        return switch (dimension) {
            case "region" -> one.region;
            case "province" -> one.region.substring(0, 2);
            case "occupation" -> line.occupation;
            case "sponsor" -> line.sponsor;
            case "program" -> line.program;
            case "sex" -> one.sex;
            case "ageGroup" -> {
                int age = month.getYear() - one.birthYear;
                yield age < 15 ? "UNDER_15" : GROUPS.get(Math.min(6, (age - 5) / 10));
            }
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
