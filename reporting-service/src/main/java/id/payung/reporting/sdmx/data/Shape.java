package id.payung.reporting.sdmx.data;

import id.payung.platform.web.Queries;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.DataStructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of every series is told.
 *
 * @param attributes in the order of the data structure
 * @param values whether the measure is told
 * @param observations whether series have observations at all, or only keys
 */
record Shape(List<Attribute> attributes, boolean values, boolean observations) {

    private static final String DETAILS = "full, dataonly, serieskeysonly, nodata";

    static Shape of(DataParameters sent) {
        return sent.detail() == null
                ? of(Optional.ofNullable(sent.attributes()).orElse("dsd"), sent.measures())
                : ofDetail(sent.detail());
    }

    List<Attribute> ofSeries() {
        return attributes.stream().filter(Attribute::isOfSeries).toList();
    }

    List<Attribute> ofObservations() {
        return attributes.stream().filter(one -> !one.isOfSeries()).toList();
    }

    private static Shape ofDetail(String detail) {
        return switch (detail) {
            case "full" -> new Shape(named("all"), true, true);
            case "dataonly" -> new Shape(List.of(), true, true);
            case "serieskeysonly" -> new Shape(List.of(), false, false);
            case "nodata" -> new Shape(named("series"), false, false);
            default -> throw Queries.invalid("detail", "One of " + DETAILS, "Salah satu dari " + DETAILS);
        };
    }

    private static Shape of(String attributes, String measures) {
        List<Attribute> told = Arrays.stream(attributes.split(","))
                .flatMap(word -> named(word).stream())
                .distinct()
                .sorted()
                .toList();
        boolean values = measures == null || measures.equals("all") || measures.equals(DataStructure.OBS_VALUE);
        if (!values && !measures.equals("none")) {
            throw Queries.invalid("measures", "all, none or OBS_VALUE", "all, none atau OBS_VALUE");
        }
        return new Shape(told, values, values || told.stream().anyMatch(one -> !one.isOfSeries()));
    }

    private static List<Attribute> named(String word) {
        List<Attribute> all = new ArrayList<>(Arrays.asList(Attribute.values()));
        switch (word) {
            case "dsd", "all" -> {}
            case "none", "msd", "dataset" -> all.clear();
            case "series" -> all.removeIf(one -> !one.isOfSeries());
            case "obs" -> all.removeIf(Attribute::isOfSeries);
            default -> {
                all.removeIf(one -> !one.name().equals(word));
                requireKnown(all);
            }
        }
        return all;
    }

    private static void requireKnown(List<Attribute> named) {
        if (named.isEmpty()) {
            String known = "dsd, all, none, series, obs, dataset, msd, "
                    + Arrays.stream(Attribute.values()).map(Enum::name).collect(Collectors.joining(", "));
            throw Queries.invalid("attributes", "Any of " + known, "Beberapa dari " + known);
        }
    }
}
