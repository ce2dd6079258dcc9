package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts everybody anew from all events, the slow and plain way: every figure looks at every member. Shares no code with
 * what it checks.
 */
public final class Recount {

    private static final List<String> GROUPS = List.of("under", "15-24", "25-34", "35-44", "45-54", "55-64", "65+");

    private static final class Line {
        private String sponsor;
        private int job;
        private String program;
        private String occupation;
        private LocalDate periodFrom;
        private LocalDate from;
        private LocalDate until;
        private LocalDate noArrearsFrom;
        private LocalDate paidMonthsEnd;
        private int months;
        private long amount;
    }

    private static final class Somebody {
        private String region = "";
        private String sex = "";
        private int birthYear;
        private boolean known;
        private List<Line> lines = new ArrayList<>();
    }

    private final Map<String, Somebody> people = new HashMap<>();

    /** @param events of the feed in their order */
    public Recount(Iterable<JsonNode> events) {
        for (JsonNode event : events) {
            take(event.get("type").asText(), event.get("data"));
        }
    }

    private Somebody person(String id) {
        return people.computeIfAbsent(id, any -> new Somebody());
    }

    /** Where a member lives, empty for one of whom nobody told. */
    public String regionOf(String member) {
        return people.containsKey(member) ? people.get(member).region : "";
    }

    private void take(String type, JsonNode data) {
        Somebody one = person(data.get("memberId").asText());
        switch (type) {
            case "id.payung.enrollment.registered.v1", "id.payung.member.corrected.v1" -> describe(one, data);
            case "id.payung.coverage.started.v1" -> {
                describe(one, data);
                one.lines.add(line(data, data));
            }
            case "id.payung.coverage.started.v2" -> {
                describe(one, data);
                data.get("programs").forEach(program -> one.lines.add(line(data, program)));
            }
            case "id.payung.membership.ended.v1" -> end(one, data);
            case "id.payung.member.merged.v1" -> {
                Somebody into = person(data.get("into").asText());
                if (!into.known && one.known) {
                    into.region = one.region;
                    into.sex = one.sex;
                    into.birthYear = one.birthYear;
                    into.known = true;
                }
                into.lines.addAll(one.lines);
                one.lines = new ArrayList<>();
            }
            default -> {}
        }
    }

    private static void describe(Somebody one, JsonNode data) {
        one.region = data.get("region").asText();
        one.sex = data.get("sex").asText();
        one.birthYear = data.get("birthYear").asInt();
        one.known = true;
    }

    private static Line line(JsonNode data, JsonNode program) {
        Line line = new Line();
        line.sponsor = data.get("sponsor").asText();
        line.job = data.get("job").asInt();
        line.program = program.get("program").asText();
        line.occupation = data.get("occupation").asText();
        line.periodFrom = LocalDate.parse(data.get("periodFrom").asText());
        line.from = LocalDate.parse(data.get("from").asText());
        line.until = LocalDate.parse(data.get("until").asText());
        line.noArrearsFrom = line.until.plusMonths(3);
        line.months = (int) ChronoUnit.MONTHS.between(line.periodFrom.withDayOfMonth(1), line.until);
        line.paidMonthsEnd = line.until;
        line.amount = program.get("amount").asLong();
        return line;
    }

    private static void end(Somebody one, JsonNode data) {
        LocalDate on = LocalDate.parse(data.get("until").asText());
        for (Line line : one.lines) {
            if (line.job == data.get("job").asInt()
                    && line.sponsor.equals(data.get("sponsor").asText())) {
                if (on.isBefore(line.until)) {
                    line.until = on.isBefore(line.from) ? line.from : on;
                    line.noArrearsFrom = line.until;
                } else if (on.isBefore(line.noArrearsFrom)) {
                    line.noArrearsFrom = on;
                }
                LocalDate lastUsed = on.minusDays(1).withDayOfMonth(1).plusMonths(1);
                if (lastUsed.isBefore(line.paidMonthsEnd)) {
                    line.paidMonthsEnd = lastUsed;
                }
            }
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
        Map<List<String>, Count> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Somebody one : people.values()) {
            count(one, month, dimensions, counts);
        }
        return counts;
    }

    private static void count(Somebody one, YearMonth month, List<String> dimensions, Map<List<String>, Count> counts) {
        LocalDate day = month.atEndOfMonth();
        Map<List<String>, Boolean> covered = new LinkedHashMap<>();
        Map<List<String>, Boolean> arrears = new LinkedHashMap<>();
        Map<List<String>, Long> paid = new LinkedHashMap<>();
        for (Line line : one.lines) {
            List<String> cell = dimensions.stream()
                    .map(name -> value(name, one, line, month))
                    .toList();
            boolean inForce = !day.isBefore(line.from) && day.isBefore(line.until);
            if (inForce) {
                covered.put(cell, true);
            }
            if (line.from.isBefore(line.until) && !day.isBefore(line.until) && day.isBefore(line.noArrearsFrom)) {
                arrears.put(cell, true);
            }
            long share = share(line, month);
            if (share > 0) {
                paid.merge(cell, share, Long::sum);
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

    private static long share(Line line, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate begin = line.periodFrom.withDayOfMonth(1);
        if (first.isBefore(begin) || !first.isBefore(line.paidMonthsEnd)) {
            return 0;
        }
        long even = line.amount / line.months;
        return first.equals(begin) ? line.amount - even * (line.months - 1) : even;
    }

    private static String value(String dimension, Somebody one, Line line, YearMonth month) {
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
