package id.payung.reporting.claims;

import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.privacy.Sum;
import id.payung.reporting.reference.Area;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All tables of the claims reported in one month, with one mask for them together.
 *
 * @param claims by cell, of every table that is published
 * @param masked numbers that are not shown; amounts and days go with the number of claims they are of
 */
record ClaimMonth(Map<ClaimCell, List<ClaimFact>> claims, Set<ClaimFigure> masked) {

    static ClaimMonth of(List<ClaimFact> reported) {
        Map<ClaimCell, List<ClaimFact>> cells = new TreeMap<>();
        for (ClaimFact claim : reported) {
            for (Set<ClaimDimension> split : ClaimDimension.PUBLISHED) {
                regions(claim, split)
                        .map(region -> ClaimCell.of(claim, region, split))
                        .forEach(cell -> cells.computeIfAbsent(cell, any -> new ArrayList<>())
                                .add(claim));
            }
        }
        return new ClaimMonth(cells, SmallCells.masked(List.of(counts(cells)), sums(cells.keySet())));
    }

    private static Stream<String> regions(ClaimFact claim, Set<ClaimDimension> split) {
        boolean regency = Area.isRegency(claim.region());
        return split.contains(ClaimDimension.REGION) && regency
                ? Stream.of(claim.region(), Area.provinceOf(claim.region()))
                : Stream.of(claim.region());
    }

    private static Map<ClaimFigure, Long> counts(Map<ClaimCell, List<ClaimFact>> cells) {
        Map<ClaimFigure, Long> counts = new HashMap<>();
        cells.forEach((cell, claims) -> {
            for (ClaimMeasure measure : ClaimMeasure.values()) {
                counts.put(
                        new ClaimFigure(cell, measure),
                        claims.stream().filter(measure::counts).count());
            }
        });
        return counts;
    }

    private static List<Sum<ClaimFigure>> sums(Set<ClaimCell> cells) {
        List<Sum<ClaimFigure>> sums = new ArrayList<>();
        Map<ClaimCell, List<ClaimCell>> parts = new TreeMap<>();
        for (ClaimCell cell : cells) {
            within(cell, sums);
            wholes(cell).forEach(whole -> parts.computeIfAbsent(whole, any -> new ArrayList<>())
                    .add(cell));
        }
        parts.forEach((tagged, cellsOfIt) -> {
            ClaimCell whole = untagged(tagged);
            if (cells.contains(whole)) {
                for (ClaimMeasure measure : ClaimMeasure.values()) {
                    sums.add(new Sum<>(
                            new ClaimFigure(whole, measure),
                            cellsOfIt.stream()
                                    .map(cell -> new ClaimFigure(cell, measure))
                                    .toList()));
                }
            }
        });
        return sums;
    }

    /** How the numbers of one row follow from each other. */
    private static void within(ClaimCell cell, List<Sum<ClaimFigure>> sums) {
        add(cell, sums, ClaimMeasure.REPORTED, ClaimMeasure.OPEN, ClaimMeasure.WITHDRAWN, ClaimMeasure.DECIDED);
        add(cell, sums, ClaimMeasure.DECIDED, ClaimMeasure.GRANTED, ClaimMeasure.PARTLY_GRANTED, ClaimMeasure.DENIED);
        add(cell, sums, ClaimMeasure.PAID, ClaimMeasure.ON_TIME, ClaimMeasure.LATE, ClaimMeasure.NO_DEADLINE);
    }

    private static void add(ClaimCell cell, List<Sum<ClaimFigure>> sums, ClaimMeasure whole, ClaimMeasure... parts) {
        sums.add(new Sum<>(
                new ClaimFigure(cell, whole),
                Stream.of(parts).map(part -> new ClaimFigure(cell, part)).toList()));
    }

    /** The coarser cells it is a part of, each tagged with what is added up, so that different sums stay apart. */
    private static List<ClaimCell> wholes(ClaimCell cell) {
        List<ClaimCell> wholes = new ArrayList<>();
        boolean byRegion = !cell.region().equals(ClaimCell.ALL);
        boolean regency = byRegion && Area.isRegency(cell.region());
        if (regency) {
            wholes.add(new ClaimCell(Area.provinceOf(cell.region()), cell.kind(), cell.program()));
        } else if (byRegion) {
            wholes.add(new ClaimCell(TAG + ClaimCell.ALL, cell.kind(), cell.program()));
        }
        if (!cell.kind().equals(ClaimCell.ALL)) {
            wholes.add(new ClaimCell(cell.region(), TAG + ClaimCell.ALL, cell.program()));
        }
        if (!cell.program().equals(ClaimCell.ALL)) {
            wholes.add(new ClaimCell(cell.region(), cell.kind(), TAG + ClaimCell.ALL));
        }
        return wholes;
    }

    private static final String TAG = "sum of ";

    private static ClaimCell untagged(ClaimCell tagged) {
        return new ClaimCell(
                tagged.region().replace(TAG, ""),
                tagged.kind().replace(TAG, ""),
                tagged.program().replace(TAG, ""));
    }

    /** The claims that a measure counts in a cell. */
    List<ClaimFact> counted(ClaimCell cell, ClaimMeasure measure) {
        return claims.getOrDefault(cell, List.of()).stream()
                .filter(measure::counts)
                .toList();
    }

    boolean isMasked(ClaimCell cell, EnumSet<ClaimMeasure> measures) {
        return measures.stream().anyMatch(measure -> masked.contains(new ClaimFigure(cell, measure)));
    }
}
