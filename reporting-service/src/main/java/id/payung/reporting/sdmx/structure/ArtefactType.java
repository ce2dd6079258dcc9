package id.payung.reporting.sdmx.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of structure that this door has. */
public enum ArtefactType {
    DATAFLOW("Dataflow", "datastructure"),
    DATASTRUCTURE("DataStructure", "datastructure"),
    CODELIST("Codelist", "codelist"),
    CONCEPTSCHEME("ConceptScheme", "conceptscheme");

    /** Kinds that SDMX knows and this door has nothing of. */
    static final List<String> ELSEWHERE = List.of(
            "metadatastructure",
            "categoryscheme",
            "hierarchy",
            "hierarchyassociation",
            "hierarchicalcodelist",
            "valuelist",
            "agencyscheme",
            "dataproviderscheme",
            "metadataproviderscheme",
            "dataconsumerscheme",
            "organisationscheme",
            "organisationunitscheme",
            "metadataflow",
            "reportingtaxonomy",
            "provisionagreement",
            "metadataprovisionagreement",
            "structuremap",
            "structureset",
            "representationmap",
            "conceptschememap",
            "categoryschememap",
            "organisationschememap",
            "reportingtaxonomymap",
            "process",
            "categorisation",
            "contentconstraint",
            "actualconstraint",
            "allowedconstraint",
            "attachmentconstraint",
            "dataconstraint",
            "metadataconstraint",
            "transformationscheme",
            "rulesetscheme",
            "userdefinedoperatorscheme",
            "customtypescheme",
            "namepersonalisationscheme",
            "vtlmappingscheme");

    private final String className;
    private final String packageName;

    ArtefactType(String className, String packageName) {
        this.className = className;
        this.packageName = packageName;
    }

    /** Its name in paths. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its class in references and URNs. */
    String className() {
        return className;
    }

    String packageName() {
        return packageName;
    }

    static Optional<ArtefactType> named(String path) {
        return Arrays.stream(values()).filter(type -> type.path().equals(path)).findFirst();
    }
}
