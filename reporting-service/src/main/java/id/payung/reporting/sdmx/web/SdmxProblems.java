package id.payung.reporting.sdmx.web;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.problem.ProblemType;
import id.payung.platform.problem.Text;
import java.util.Collection;
import java.util.List;

/** Refusals of the SDMX door, with the statuses that SDMX gives them. */
public final class SdmxProblems {

    /** What SDMX knows and this door does not do. */
    public static final ProblemType NOT_IMPLEMENTED = new ProblemType(
            "not-implemented", 501, "SDMX knows this, this service does not", "Layanan ini belum melakukan hal ini");

    private static final ProblemType UNKNOWN_CODE =
            new ProblemType("unknown-code", 422, "There is no such code", "Kode ini tidak ada");

    /** Longer lists of codes are not told in a refusal. */
    private static final int MOST_TOLD = 40;

    private SdmxProblems() {}

    /** A part of the path that does not say what it should. */
    public static ProblemException malformedPath(String en, String id) {
        return CommonProblems.INVALID_PARAMETER.because(
                List.of(new FieldProblem("path", "INVALID_PARAMETER", new Text(en, id))));
    }

    /** A code that the list of a dimension does not have. */
    public static ProblemException unknownCode(String component, String codelist, Collection<String> codes) {
        String where = "/sdmx/structure/codelist/PAYUNG/" + codelist;
        String told = codes.size() > MOST_TOLD ? where : String.join(", ", codes);
        return UNKNOWN_CODE.because(List.of(new FieldProblem(
                component,
                "UNKNOWN_CODE",
                new Text("Codes of " + component + ": " + told, "Kode " + component + ": " + told))));
    }
}
