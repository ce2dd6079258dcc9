package id.payung.reporting.sdmx.structure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What refers to what. */
final class References {

    /** What a query may say beside the kinds of structure. */
    static final List<String> WORDS =
            List.of("none", "parents", "parentsandsiblings", "ancestors", "children", "descendants", "all");

    private final List<Artefact> all;

    References(List<Artefact> all) {
        this.all = all;
    }

    /** The structures that a word adds to those found. */
    Set<Artefact> of(Set<Artefact> found, String word) {
        return switch (word) {
            case "none" -> Set.of();
            case "children" -> each(found, this::children);
            case "descendants" -> closure(found, this::children);
            case "parents" -> each(found, this::parents);
            case "ancestors" -> closure(found, this::parents);
            case "parentsandsiblings" -> parentsAndSiblings(found);
            case "all" -> union(parentsAndSiblings(found), closure(found, this::children));
            default -> ofKind(found, word);
        };
    }

    private Set<Artefact> ofKind(Set<Artefact> found, String kind) {
        return of(found, "all").stream()
                .filter(artefact -> artefact.type().path().equals(kind))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Artefact> parentsAndSiblings(Set<Artefact> found) {
        Set<Artefact> parents = each(found, this::parents);
        return union(parents, each(parents, this::children));
    }

    private Set<Artefact> children(Artefact artefact) {
        if (artefact instanceof Dataflow flow) {
            return Set.of(flow.structure());
        }
        return artefact instanceof DataStructure ? listsAndConcepts() : Set.of();
    }

    private Set<Artefact> listsAndConcepts() {
        return all.stream()
                .filter(one -> one instanceof Codelist || one instanceof ConceptScheme)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Artefact> parents(Artefact artefact) {
        return all.stream()
                .filter(one -> children(one).contains(artefact))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Artefact> each(Set<Artefact> found, Function<Artefact, Set<Artefact>> step) {
        return found.stream()
                .flatMap(artefact -> step.apply(artefact).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Step by step until nothing is added: the structures are few and refer to each other in one direction. */
    private static Set<Artefact> closure(Set<Artefact> found, Function<Artefact, Set<Artefact>> step) {
        Set<Artefact> reached = new LinkedHashSet<>();
        Set<Artefact> next = each(found, step);
        while (reached.addAll(next)) {
            next = each(next, step);
        }
        return reached;
    }

    private static Set<Artefact> union(Set<Artefact> one, Set<Artefact> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String known() {
        return Stream.concat(
                        WORDS.stream(), Arrays.stream(ArtefactType.values()).map(ArtefactType::path))
                .collect(Collectors.joining(", "));
    }
}
