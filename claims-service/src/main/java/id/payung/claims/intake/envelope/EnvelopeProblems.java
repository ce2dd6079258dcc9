package id.payung.claims.intake.envelope;

import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.problem.ProblemType;
import id.payung.platform.problem.Text;
import java.util.List;

/** The refusals of what is no CloudEvent that we can read. */
public final class EnvelopeProblems {

    public static final ProblemType INVALID_CLOUD_EVENT = new ProblemType(
            "invalid-cloud-event", 400, "This is not a CloudEvent of version 1.0", "Ini bukan CloudEvent versi 1.0");
    public static final ProblemType PERSONAL_DATA_IN_CONTEXT = new ProblemType(
            "personal-data-in-context",
            422,
            "A context attribute holds a number of 16 digits like a NIK; personal data belongs in the data",
            "Ada atribut konteks berisi 16 digit seperti NIK; data pribadi hanya boleh dalam data");
    public static final ProblemType DATA_NOT_JSON =
            new ProblemType("data-not-json", 422, "The event's data is not JSON", "Data kejadian ini bukan JSON");

    private EnvelopeProblems() {}

    /** One attribute that is wrong, without its value. */
    static FieldProblem attribute(String pointer, String code, String en, String id) {
        return new FieldProblem(pointer, code, new Text(en, id));
    }

    /** What the reader of the CloudEvents SDK refuses beyond our own checks. */
    static ProblemException unreadable() {
        return INVALID_CLOUD_EVENT.because(
                List.of(attribute("", "UNREADABLE", "Follow CloudEvents 1.0.2", "Ikuti CloudEvents 1.0.2")));
    }
}
