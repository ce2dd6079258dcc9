package id.payung.claims.intake;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.claims.intake.envelope.Envelope;
import id.payung.claims.intake.envelope.EnvelopeProblems;
import id.payung.claims.intake.envelope.StructuredEvents;
import id.payung.platform.problem.Problem;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.web.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Takes in a batch: good events are never held back by bad ones, and each is answered in its place. */
@ApplicationScoped
class BatchIntake {

    private final StructuredEvents structured;
    private final EventReading reading;
    private final EventIntake intake;
    private final RequestContext request;

    BatchIntake(StructuredEvents structured, EventReading reading, EventIntake intake, RequestContext request) {
        this.structured = structured;
        this.reading = reading;
        this.intake = intake;
        this.request = request;
    }

    List<EventAnswer> receive(List<JsonNode> documents, String receivedFrom) {
        List<Optional<EventAnswer>> refused = new ArrayList<>(documents.size());
        List<IncomingEvent> good = new ArrayList<>(documents.size());
        for (JsonNode document : documents) {
            try {
                Envelope envelope = structured.read(document);
                good.add(reading.read(envelope));
                refused.add(Optional.empty());
            } catch (ProblemException problem) {
                refused.add(Optional.of(refusal(problem, document)));
            }
        }
        Iterator<EventOutcome> outcomes =
                (good.isEmpty() ? List.<EventOutcome>of() : intake.receive(good, receivedFrom)).iterator();
        return refused.stream()
                .map(refusal -> refusal.orElseGet(() -> EventAnswer.of(outcomes.next())))
                .toList();
    }

    private EventAnswer refusal(ProblemException problem, JsonNode document) {
        Problem shown = Problem.of(problem, request.locale(), request.requestId());
        boolean mayRepeat = problem.type() != EnvelopeProblems.PERSONAL_DATA_IN_CONTEXT;
        return EventAnswer.of(shown, attribute(document, "source", mayRepeat), attribute(document, "id", mayRepeat));
    }

    private static Optional<String> attribute(JsonNode document, String name, boolean mayRepeat) {
        JsonNode value = document.path(name);
        return mayRepeat && value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }
}
