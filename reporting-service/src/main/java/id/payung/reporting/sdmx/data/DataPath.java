package id.payung.reporting.sdmx.data;

import id.payung.platform.problem.CommonProblems;
import id.payung.reporting.sdmx.structure.Artefact;
import id.payung.reporting.sdmx.structure.Choice;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a path for data says: {@code dataflow/PAYUNG/DF_COVERAGE/1.0.0/key} of SDMX REST 2, or
 * {@code PAYUNG,DF_COVERAGE,1.0.0/key/provider} of SDMX REST 1.
 *
 * @param keys at least one
 */
record DataPath(boolean isOld, List<KeyPattern> keys) {

    private static final Set<String> CONTEXTS = Set.of("dataflow", "datastructure", "*");
    private static final String NO_CONTEXT = "provisionagreement";
    private static final int MOST_SEGMENTS = 5;
    private static final int MOST_SEGMENTS_OLD = 3;
    private static final int FLOW_PARTS = 3;

    /** 404 for data that do not exist, 400 for what cannot be read. */
    static DataPath of(String path) {
        List<String> parts = Arrays.asList(path.replaceAll("^/+|/+$", "").split("/", -1));
        String first = parts.get(0);
        if (first.equals(NO_CONTEXT)) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        return CONTEXTS.contains(first) || first.isEmpty() ? ofNew(parts) : ofOld(parts);
    }

    private static DataPath ofNew(List<String> parts) {
        if (parts.size() > MOST_SEGMENTS) {
            throw SdmxProblems.malformedPath(
                    "context/agency/id/version/key, the context dataflow or datastructure",
                    "konteks/badan/id/versi/kunci, konteksnya dataflow atau datastructure");
        }
        boolean byStructure = parts.get(0).equals("datastructure");
        Choice ids = Choice.of(part(parts, 2));
        requireFound(Choice.of(part(parts, 1)).has(Artefact.AGENCY)
                && ids.has(byStructure ? DataStructure.COVERAGE.id() : Dataflow.COVERAGE.id())
                && Choice.of(part(parts, 3)).has(Artefact.VERSION));
        return new DataPath(false, KeyPattern.of(part(parts, 4)));
    }

    private static DataPath ofOld(List<String> parts) {
        if (parts.size() > MOST_SEGMENTS_OLD) {
            throw SdmxProblems.malformedPath("flow/key/provider", "aliran/kunci/penyedia");
        }
        List<String> flow = Arrays.asList(parts.get(0).split(",", -1));
        boolean idOnly = flow.size() == 1;
        requireFound(flow.size() <= FLOW_PARTS
                && Choice.of(idOnly ? "*" : flow.get(0)).has(Artefact.AGENCY)
                && Choice.of(flow.get(idOnly ? 0 : 1)).has(Dataflow.COVERAGE.id())
                && Choice.of(part(flow, 2)).has(Artefact.VERSION)
                && Choice.of(part(parts, 2).replaceFirst("^[^,]*,", "")).has(Artefact.AGENCY));
        return new DataPath(true, KeyPattern.of(part(parts, 1)));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() && !parts.get(place).isEmpty() ? parts.get(place) : "*";
    }
}
