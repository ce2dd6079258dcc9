package id.payung.reporting.allworkers;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.figure.KnownFigures;
import id.payung.reporting.reference.Area;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is added up for a denominator. Where a source counts all segments together, its figure is the sum of all, for it
 * counts those enrolled here too; the segments are then shown beside it and not added again. It gives way only to
 * segments of which each is known and one was counted later: a newer part is no newer whole.
 *
 * @param all in the order in which they are shown
 * @param missing segments that the sum should have and nobody counted
 */
record Parts(List<Part> all, List<Segment> missing) {

    static Parts of(KnownFigures known, Area area, YearMonth month, Set<Segment> wanted, Part own) {
        Map<Segment, Figure> segments = new EnumMap<>(Segment.class);
        for (Segment segment : Segment.values()) {
            segment.figure()
                    .flatMap(code -> known.latest(code, area.code(), month))
                    .ifPresent(figure -> segments.put(segment, figure));
        }
        Optional<Figure> total = known.latest(FigureCode.MEMBERS_ALL_SEGMENTS, area.code(), month);
        List<Segment> unknown = wanted.stream()
                .filter(segment -> segment != Segment.SUBSIDISED && !segments.containsKey(segment))
                .toList();
        boolean together = wanted.size() == Segment.values().length
                && total.filter(figure -> unknown.size() > 0 || !isOlder(figure, segments))
                        .isPresent();
        List<Part> parts = new ArrayList<>();
        total.ifPresent(figure -> parts.add(part(figure, together)));
        parts.add(own.included(!together && wanted.contains(Segment.SUBSIDISED)));
        segments.forEach((segment, figure) -> parts.add(part(figure, !together && wanted.contains(segment))));
        return new Parts(parts, together ? List.of() : unknown);
    }

    private static boolean isOlder(Figure total, Map<Segment, Figure> segments) {
        return segments.values().stream().anyMatch(figure -> figure.month().isAfter(total.month()));
    }

    private static Part part(Figure figure, boolean included) {
        return new Part(figure.code().name(), figure.value(), figure.source(), figure.asOf(), included);
    }

    List<Part> added() {
        return all.stream().filter(Part::included).toList();
    }

    /** Whether one of those added must not be shown. */
    boolean isHidden() {
        return added().stream().anyMatch(part -> part.value() == null);
    }

    /** Whether nobody outside said anything: those covered here alone are no share of all workers. */
    boolean isOwnAlone() {
        return added().stream().allMatch(part -> part.segment().equals(Segment.SUBSIDISED.name()));
    }

    Optional<Long> sum() {
        return isHidden() || added().isEmpty()
                ? Optional.empty()
                : Optional.of(added().stream().mapToLong(Part::value).sum());
    }
}
