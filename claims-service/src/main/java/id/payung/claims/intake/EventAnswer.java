package id.payung.claims.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.platform.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one event, as its sender is told.
 *
 * @param source absent where the event could not be read so far, or must not be repeated
 * @param status the HTTP status that the event has, or would have had alone
 * @param code PROCESSED, KEPT, SEEN_BEFORE, or why the event was refused
 * @param errors every field that must change
 */
public record EventAnswer(
        Optional<String> source,
        Optional<String> id,
        int status,
        String code,
        Optional<UUID> claimId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Error> errors) {

    static EventAnswer of(EventOutcome outcome) {
        return new EventAnswer(
                Optional.of(outcome.key().source()),
                Optional.of(outcome.key().id()),
                outcome.status(),
                outcome.code(),
                outcome.claimId(),
                List.of());
    }

    static EventAnswer of(Problem problem, Optional<String> source, Optional<String> id) {
        return new EventAnswer(
                source,
                id,
                problem.status(),
                problem.code(),
                Optional.empty(),
                problem.errors() == null ? List.of() : problem.errors());
    }
}
