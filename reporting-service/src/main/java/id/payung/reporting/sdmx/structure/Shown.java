package id.payung.reporting.sdmx.structure;

import java.util.List;
import java.util.Set;

/**
 * A structure as an answer shows it.
 *
 * @param stub its names only
 * @param items only these codes or concepts; all where empty
 */
record Shown(Artefact artefact, boolean stub, Set<String> items) {

    boolean isPartial() {
        return !items.isEmpty();
    }

    /** Those of the list that are wanted. */
    List<Code> of(List<Code> all) {
        return isPartial()
                ? all.stream().filter(code -> items.contains(code.id())).toList()
                : all;
    }
}
