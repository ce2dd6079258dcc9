package id.payung.claims.intake;

import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.problem.ProblemType;
import id.payung.platform.problem.Text;
import java.util.List;

/** The refusals of events that are CloudEvents, but not ours to take. */
final class IntakeProblems {

    static final ProblemType UNKNOWN_EVENT_TYPE = new ProblemType(
            "unknown-event-type",
            422,
            "This type or version of event is not known; see /v1/claim-events/schemas",
            "Jenis atau versi kejadian ini tidak dikenal; lihat /v1/claim-events/schemas");
    static final ProblemType CONTENT_DIFFERS = new ProblemType(
            "content-differs",
            409,
            "An event of this source and id came before with other content",
            "Kejadian dengan source dan id ini sudah datang dengan isi yang lain");
    static final ProblemType CLAIM_UNKNOWN = new ProblemType(
            "claim-unknown", 422, "The event names a claim that does not exist", "Klaim yang disebut tidak ada");
    static final ProblemType CLAIM_OF_ANOTHER = new ProblemType(
            "claim-of-another",
            422,
            "The event names a claim and a worker who is not the claim's",
            "Klaim yang disebut bukan milik pekerja yang disebut");
    static final ProblemType EVENT_REFUSED = new ProblemType(
            "event-refused",
            422,
            "The event was stored, but cannot be applied; send what is right under a new id",
            "Kejadian disimpan, tetapi tidak dapat diterapkan; kirim yang benar dengan id baru");

    private IntakeProblems() {}

    /** The refusal of a stored event, with the code of why. */
    static ProblemException refused(String code) {
        return EVENT_REFUSED.because(
                List.of(new FieldProblem("/data", code, new Text(EVENT_REFUSED.titleEn(), EVENT_REFUSED.titleId()))));
    }
}
