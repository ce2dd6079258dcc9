package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the dimensions, the measure and the attributes mean. */
public record ConceptScheme(String id, Text name, List<Code> concepts) implements Artefact {

    static final ConceptScheme COVERAGE =
            new ConceptScheme("CS_COVERAGE", new Text("Concepts of coverage", "Konsep cakupan"), ofAll());

    private static List<Code> ofAll() {
        List<Code> all = new ArrayList<>();
        for (SeriesDimension dimension : SeriesDimension.values()) {
            all.add(new Code(dimension.name(), dimension.label(), Optional.empty()));
        }
        all.add(new Code(DataStructure.TIME_PERIOD, DataStructure.TIME_PERIOD_NAME, Optional.empty()));
        all.add(new Code(DataStructure.OBS_VALUE, DataStructure.OBS_VALUE_NAME, Optional.empty()));
        for (Attribute attribute : Attribute.values()) {
            all.add(new Code(attribute.name(), attribute.label(), Optional.empty()));
        }
        return List.copyOf(all);
    }

    /** The name in the world of the concept of a component. */
    String concept(String component) {
        return urn("Concept", component);
    }

    @Override
    public ArtefactType type() {
        return ArtefactType.CONCEPTSCHEME;
    }
}
