package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;

/** A structure that has a name of its own. All are maintained by one agency and in one version. */
public sealed interface Artefact permits Dataflow, DataStructure, Codelist, ConceptScheme {

    /** Who maintains them. */
    String AGENCY = "PAYUNG";

    /** Of everything: what the figures are made of changes as a whole. */
    String VERSION = "1.0.0";

    ArtefactType type();

    String id();

    Text name();

    /** Its name in the world. */
    default String urn() {
        return urnOf(type().className());
    }

    /** The name in the world of something in it. */
    default String urn(String itemClass, String item) {
        return urnOf(itemClass) + "." + item;
    }

    private String urnOf(String className) {
        return "urn:sdmx:org.sdmx.infomodel." + type().packageName() + "." + className + "=" + AGENCY + ":" + id() + "("
                + VERSION + ")";
    }
}
