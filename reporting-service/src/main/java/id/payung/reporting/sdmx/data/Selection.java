package id.payung.reporting.sdmx.data;

import id.payung.reporting.query.Grouping;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which observations are wanted: those of any of the keys that have one of the codes and lie in the months.
 *
 * @param keys at least one
 * @param codes further codes by dimension
 * @param confStatus only these confidentiality statuses, any where empty
 */
record Selection(
        List<KeyPattern> keys, Map<SeriesDimension, Set<String>> codes, MonthFilter months, Set<String> confStatus) {

    /** What the projections must be asked for at least: they know no union of keys. */
    SeriesQuery query(CodeBook book) {
        Map<Dimension, Set<String>> wanted = new EnumMap<>(Dimension.class);
        for (SeriesDimension dimension : SeriesDimension.values()) {
            dimension.dimension().ifPresent(known -> union(dimension)
                    .ifPresent(codes -> wanted.put(known, book.values(dimension, codes))));
        }
        return new SeriesQuery(wanted, months.first(), months.last());
    }

    /** Refuses with 422 what no published combination has. */
    void requirePublished(CodeBook book) {
        SeriesQuery query = query(book);
        if (Combination.PUBLISHED.stream().noneMatch(query::wants)) {
            throw Grouping.notPublished();
        }
    }

    boolean wants(PublishedObservation observation) {
        return wants(observation.cell())
                && months.has(observation.month())
                && (confStatus.isEmpty()
                        || confStatus.contains(
                                Attribute.CONF_STATUS.of(observation).orElseThrow()));
    }

    private boolean wants(Cell cell) {
        return keys.stream().anyMatch(key -> matches(key, cell)) && matches(new KeyPattern(codes), cell);
    }

    private static boolean matches(KeyPattern key, Cell cell) {
        return key.codes().keySet().stream().allMatch(dimension -> key.matches(dimension, dimension.codeOf(cell)));
    }

    /** The codes that any key has, less those that the filters exclude; empty where any code may be. */
    private Optional<Set<String>> union(SeriesDimension dimension) {
        Optional<Set<String>> ofKeys = Optional.empty();
        if (keys.stream().allMatch(key -> key.codes().containsKey(dimension))) {
            Set<String> all = new HashSet<>();
            keys.forEach(key -> all.addAll(key.codes().get(dimension)));
            ofKeys = Optional.of(all);
        }
        Optional<Set<String>> ofFilter = Optional.ofNullable(codes.get(dimension));
        if (ofKeys.isPresent() && ofFilter.isPresent()) {
            ofKeys.get().retainAll(ofFilter.get());
            return ofKeys;
        }
        return ofKeys.or(() -> ofFilter);
    }
}
