package id.payung.enrollment.rights;

import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import id.payung.platform.retention.KeptBecause;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer to a request changes: a restriction begins, a person is erased here and in claims-service. */
@ApplicationScoped
class RightsEffects {

    private final Erasure erasure;

    RightsEffects(Erasure erasure) {
        this.erasure = erasure;
    }

    /**
     * Has claims-service forget the person where the erasure is granted and nothing stands against it, and answers what it
     * must keep. It goes first: whoever dies in between finds the request open, and the same answer again ends it.
     */
    List<KeptBecause> askClaims(RightsRequestView request, Optional<RightsRequestView.Refusal> refusal, Actor officer) {
        List<KeptBecause> kept = erasure.keptByClaims(request.memberId(), officer);
        if (refusal.isPresent()) {
            return kept;
        }
        requireErasable(request, both(erasure.reasons(request.memberId()), kept), officer);
        return erasure.eraseClaims(request.memberId(), officer);
    }

    /** Makes the answer true, and says why an erasure is refused by law. */
    List<KeptBecause> take(
            Connection connection,
            RightsRequestView request,
            Optional<RightsRequestView.Refusal> refusal,
            List<KeptBecause> keptByClaims,
            Actor officer)
            throws SQLException {
        if (request.kind() == RightsRequestView.Kind.RESTRICTION && refusal.isEmpty()) {
            restrict(connection, request);
        }
        if (request.kind() != RightsRequestView.Kind.ERASURE) {
            return List.of();
        }
        Database.list(connection, "select 1 from member where member_id = ? for update", row -> 1, request.memberId());
        List<KeptBecause> kept = both(erasure.reasons(connection, request.memberId()), keptByClaims);
        if (refusal.isEmpty()) {
            requireErasable(request, kept, officer);
            erasure.erase(connection, request.memberId());
        }
        return refusal.equals(Optional.of(RightsRequestView.Refusal.REQUIRED_BY_LAW)) ? kept : List.of();
    }

    private static void restrict(Connection connection, RightsRequestView request) throws SQLException {
        Database.update(
                connection,
                "update member set restricted_at = coalesce(restricted_at, clock_timestamp())"
                        + " where member_id = ? and erased_at is null",
                request.memberId());
    }

    private static void requireErasable(RightsRequestView request, List<KeptBecause> kept, Actor officer) {
        if (request.receivedBy().equals(officer.subject())) {
            throw RightsProblems.ERASURE_SAME_PERSON.refusal();
        }
        if (!kept.isEmpty()) {
            throw RightsProblems.ERASURE_TOO_EARLY.because(
                    kept.stream().map(RightsEffects::problem).toList());
        }
    }

    private static FieldProblem problem(KeptBecause kept) {
        String until = kept.until().map(day -> " " + day).orElse("");
        return new FieldProblem(
                "/granted",
                kept.code(),
                new Text(
                        kept.citation() + (until.isEmpty() ? "" : ", until" + until),
                        kept.citation() + (until.isEmpty() ? "" : ", sampai" + until)));
    }

    private static List<KeptBecause> both(List<KeptBecause> here, List<KeptBecause> byClaims) {
        return Stream.concat(here.stream(), byClaims.stream()).toList();
    }
}
