package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Queries;
import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which structures are wanted and how much of them.
 *
 * @param type any where empty
 * @param items codes or concepts; all where empty
 * @param references words of {@link References}
 */
record StructureQuery(
        Optional<ArtefactType> type,
        Choice agencies,
        Choice ids,
        Choice versions,
        Set<String> items,
        List<String> references,
        String detail) {

    private static final List<String> DETAILS = List.of(
            "full",
            "allstubs",
            "referencestubs",
            "allcompletestubs",
            "referencecompletestubs",
            "referencepartial",
            "raw");

    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_REFERENCES = 20;

    /**
     * Reads {@code type/agency/id/version/item}; what is missing at the end means any, and the latest version.
     *
     * @param references may be null
     * @param detail may be null
     */
    static StructureQuery of(String path, String references, String detail) {
        List<String> parts = Arrays.asList(path.replaceAll("^/+|/+$", "").split("/", -1));
        if (parts.size() > MOST_SEGMENTS) {
            throw SdmxProblems.malformedPath("type/agency/id/version/item", "jenis/badan/id/versi/butir");
        }
        String items = part(parts, 4, "*");
        return new StructureQuery(
                type(part(parts, 0, "*")),
                Choice.of(part(parts, 1, "*")),
                Choice.of(part(parts, 2, "*")),
                Choice.of(part(parts, 3, "~")),
                items.equals("*") || items.equals("all") ? Set.of() : Set.of(items.split(",")),
                references(references == null ? "none" : references),
                detail(detail == null ? "full" : detail));
    }

    /** What is wanted of all there is, with what it refers to; 404 where nothing is. */
    List<Shown> of(List<Artefact> all) {
        Set<Artefact> found = all.stream().filter(this::wants).collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.isEmpty()) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        boolean everythingStub = detail.startsWith("all");
        List<Shown> shown = new ArrayList<>();
        found.forEach(artefact -> shown.add(new Shown(artefact, everythingStub, items)));
        References graph = new References(all);
        boolean referencesStub = everythingStub || detail.endsWith("stubs");
        references.stream()
                .flatMap(word -> graph.of(found, word).stream())
                .distinct()
                .filter(artefact -> !found.contains(artefact))
                .forEach(artefact -> shown.add(new Shown(artefact, referencesStub, Set.of())));
        return shown;
    }

    private boolean wants(Artefact artefact) {
        return type.map(artefact.type()::equals).orElse(true)
                && agencies.has(Artefact.AGENCY)
                && ids.has(artefact.id())
                && versions.has(Artefact.VERSION)
                && items.stream().allMatch(item -> has(artefact, item));
    }

    private static boolean has(Artefact artefact, String item) {
        return artefact instanceof Codelist list && list.find(item).isPresent()
                || artefact instanceof ConceptScheme scheme
                        && scheme.concepts().stream()
                                .anyMatch(concept -> concept.id().equals(item));
    }

    private static String part(List<String> parts, int place, String otherwise) {
        return place < parts.size() && !parts.get(place).isEmpty() ? parts.get(place) : otherwise;
    }

    private static Optional<ArtefactType> type(String word) {
        if (word.equals("*")) {
            return Optional.empty();
        }
        if (ArtefactType.ELSEWHERE.contains(word)) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        String known =
                Arrays.stream(ArtefactType.values()).map(ArtefactType::path).collect(Collectors.joining(", "));
        return Optional.of(ArtefactType.named(word)
                .orElseThrow(
                        () -> SdmxProblems.malformedPath("Kinds of structure: " + known, "Jenis struktur: " + known)));
    }

    private static List<String> references(String words) {
        List<String> wanted = Stream.of(words.split(",", MOST_REFERENCES)).toList();
        for (String word : wanted) {
            if (!References.WORDS.contains(word)
                    && ArtefactType.named(word).isEmpty()
                    && !ArtefactType.ELSEWHERE.contains(word)) {
                throw Queries.invalid(
                        "references", "Any of " + References.known(), "Beberapa dari " + References.known());
            }
        }
        return wanted;
    }

    private static String detail(String word) {
        if (!DETAILS.contains(word)) {
            String known = String.join(", ", DETAILS);
            throw Queries.invalid("detail", "One of " + known, "Salah satu dari " + known);
        }
        return word;
    }
}
