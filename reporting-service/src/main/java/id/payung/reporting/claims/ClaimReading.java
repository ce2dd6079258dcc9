package id.payung.reporting.claims;

import static id.payung.reporting.claims.ClaimMeasure.DECIDED;
import static id.payung.reporting.claims.ClaimMeasure.LATE;
import static id.payung.reporting.claims.ClaimMeasure.ON_TIME;
import static id.payung.reporting.claims.ClaimMeasure.PAID;
import static id.payung.reporting.claims.ClaimMeasure.SCHOLARSHIP;

import id.payung.reporting.coverage.Percent;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads figures of claims. Over several months a number is shown only where it is shown for each of them: otherwise the
 * months that are shown would tell the one that is not.
 */
@ApplicationScoped
class ClaimReading {

    private static final int SMALLEST = id.payung.reporting.privacy.SmallCells.THRESHOLD;

    private final ClaimMonths months;
    private final Areas areas;

    ClaimReading(ClaimMonths months, Areas areas) {
        this.months = months;
        this.areas = areas;
    }

    /** The claims of a cell over the months of one row. */
    private record Place(ClaimCell cell, List<ClaimMonth> months) {

        boolean hides(ClaimMeasure... measures) {
            EnumSet<ClaimMeasure> all = EnumSet.of(measures[0], measures);
            return months.stream().anyMatch(month -> month.isMasked(cell, all));
        }

        List<ClaimFact> counted(ClaimMeasure measure) {
            return months.stream()
                    .flatMap(month -> month.counted(cell, measure).stream())
                    .toList();
        }

        Long count(ClaimMeasure measure) {
            return hides(measure) ? null : Long.valueOf(counted(measure).size());
        }

        Long sum(ClaimMeasure measure, ToLongFunction<ClaimFact> amount) {
            return hides(measure)
                    ? null
                    : counted(measure).stream().mapToLong(amount).sum();
        }
    }

    Stream<ClaimRow> rows(ClaimQuestion question, Snapshot snapshot) {
        Map<java.time.YearMonth, ClaimMonth> known = new TreeMap<>(months.at(snapshot));
        Months asked = question.months();
        known.keySet().removeIf(month -> month.isBefore(asked.first()) || month.isAfter(asked.last()));
        if (!question.byMonth()) {
            return rows(question, List.copyOf(known.values()), Optional.empty());
        }
        return known.entrySet().stream()
                .flatMap(entry -> rows(question, List.of(entry.getValue()), Optional.of(entry.getKey())));
    }

    private Stream<ClaimRow> rows(ClaimQuestion question, List<ClaimMonth> of, Optional<java.time.YearMonth> month) {
        TreeSet<ClaimCell> cells = of.stream()
                .flatMap(one -> one.claims().keySet().stream())
                .filter(question::wants)
                .collect(Collectors.toCollection(TreeSet::new));
        return cells.stream().map(cell -> row(groups(question, cell, month), new Place(cell, of)));
    }

    private Map<String, Object> groups(ClaimQuestion question, ClaimCell cell, Optional<java.time.YearMonth> month) {
        Map<String, Object> groups = new LinkedHashMap<>();
        for (String name : question.names()) {
            switch (name) {
                case "kind" -> groups.put(name, cell.kind());
                case "program" -> groups.put(name, cell.program());
                case "month" -> groups.put(name, month.orElseThrow().toString());
                default -> {
                    groups.put(name, cell.region());
                    groups.put(
                            "regionName",
                            areas.find(cell.region()).map(Area::name).orElse(""));
                }
            }
        }
        return groups;
    }

    private static ClaimRow row(Map<String, Object> groups, Place place) {
        Map<ClaimMeasure, Long> counts = new java.util.EnumMap<>(ClaimMeasure.class);
        for (ClaimMeasure measure : ClaimMeasure.values()) {
            counts.put(measure, place.count(measure));
        }
        boolean daysShown = !place.hides(PAID);
        return new ClaimRow(
                groups,
                counts.get(ClaimMeasure.REPORTED),
                counts.get(ClaimMeasure.OPEN),
                counts.get(ClaimMeasure.WITHDRAWN),
                counts.get(DECIDED),
                counts.get(ClaimMeasure.GRANTED),
                counts.get(ClaimMeasure.PARTLY_GRANTED),
                counts.get(ClaimMeasure.DENIED),
                counts.get(PAID),
                amountGranted(place),
                place.sum(PAID, ClaimFact::paid),
                counts.get(SCHOLARSHIP),
                place.sum(SCHOLARSHIP, claim -> claim.scholarships().size()),
                place.sum(SCHOLARSHIP, ClaimFact::paidToChildren),
                daysShown ? Days.median(place.counted(PAID)).orElse(null) : null,
                daysShown ? Days.average(place.counted(PAID)).orElse(null) : null,
                counts.get(ON_TIME),
                counts.get(LATE),
                onTimePercent(counts.get(ON_TIME), counts.get(LATE)),
                reasons(place),
                counts.values().stream().anyMatch(Objects::isNull));
    }

    /** Many grants are equal: an amount would tell how many of which kind there are. */
    private static Long amountGranted(Place place) {
        boolean hidden = place.hides(DECIDED, ClaimMeasure.GRANTED, ClaimMeasure.PARTLY_GRANTED, ClaimMeasure.DENIED);
        return hidden ? null : place.sum(DECIDED, ClaimFact::granted);
    }

    private static java.math.BigDecimal onTimePercent(Long onTime, Long late) {
        boolean known = onTime != null && late != null && onTime + late > 0;
        return known ? Percent.of(onTime, onTime + late) : null;
    }

    /** None where the row's decisions are hidden: a code alone tells that somebody was refused for it. */
    private static List<ClaimRow.Reason> reasons(Place place) {
        if (place.hides(DECIDED, ClaimMeasure.DENIED, ClaimMeasure.PARTLY_GRANTED)) {
            return List.of();
        }
        Map<String, Long> counts = place.counted(DECIDED).stream()
                .flatMap(claim -> claim.reasons().stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        new ClaimRow.Reason(entry.getKey(), entry.getValue() < SMALLEST ? null : entry.getValue()))
                .toList();
    }
}
