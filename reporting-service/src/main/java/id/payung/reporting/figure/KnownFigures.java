package id.payung.reporting.figure;

import id.payung.reporting.reference.Area;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures from outside, to look up. */
public final class KnownFigures {

    private final List<Figure> all;
    private final Map<Key, TreeMap<YearMonth, Figure>> byKey = new HashMap<>();

    private record Key(FigureCode code, String region) {}

    KnownFigures(List<Figure> all) {
        this.all = List.copyOf(all);
        all.forEach(figure -> byKey.computeIfAbsent(new Key(figure.code(), figure.region()), any -> new TreeMap<>())
                .put(figure.month(), figure));
    }

    /** In the order of code, region and month. */
    public List<Figure> all() {
        return all;
    }

    /** The latest at or before the month: what a month without a figure of its own is measured by. */
    public Optional<Figure> latest(FigureCode code, String region, YearMonth month) {
        return Optional.ofNullable(byKey.get(new Key(code, region)))
                .map(months -> months.floorEntry(month))
                .map(Map.Entry::getValue);
    }

    /** The provinces that have a figure of this code. */
    public Set<String> provincesWith(FigureCode code) {
        return byKey.keySet().stream()
                .filter(key -> key.code() == code && Area.isProvince(key.region()))
                .map(Key::region)
                .collect(Collectors.toSet());
    }

    public Optional<Figure> exactly(FigureCode code, String region, YearMonth month) {
        return latest(code, region, month).filter(figure -> figure.month().equals(month));
    }
}
