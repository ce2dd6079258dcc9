package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;

/** Data that can be asked for. */
public record Dataflow(String id, Text name, DataStructure structure) implements Artefact {

    /** The one there is. */
    public static final Dataflow COVERAGE = new Dataflow(
            "DF_COVERAGE",
            new Text("Vulnerable workers covered", "Pekerja rentan yang terlindungi"),
            DataStructure.COVERAGE);

    @Override
    public ArtefactType type() {
        return ArtefactType.DATAFLOW;
    }
}
