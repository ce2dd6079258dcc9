package id.payung.claims.intake.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventJson;
import id.payung.claims.casefile.EventType;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the data of an event, or says everything that is wrong with it. */
@ApplicationScoped
public class EventContent {

    private static final String DATA = "/data";

    private final EventSchemas schemas;
    private final ObjectMapper mapper;
    private final WorkClock clock;

    EventContent(EventSchemas schemas, ObjectMapper mapper, WorkClock clock) {
        this.schemas = schemas;
        this.mapper = EventJson.lenientOnAbsence(mapper);
        this.clock = clock;
    }

    /** The data of an event of this type; 422 with every broken field. */
    public EventData read(EventType type, JsonNode data) {
        refuse(schemas.problems(type, data, DATA));
        if (type == EventType.REPORT_CORRECTED) {
            refuse(correctedProblems(data.get("data")));
        }
        EventData read = bind(type, data);
        refuse(new Plausibility(clock.now()).problems(read, DATA));
        return read;
    }

    private List<FieldProblem> correctedProblems(JsonNode corrected) {
        Optional<EventType> shape = EventType.ofReport(corrected);
        return shape.map(type -> schemas.problems(type, corrected, DATA + "/data"))
                .orElseGet(() -> List.of(DataCode.REPORT_UNKNOWN.at(DATA + "/data")));
    }

    private EventData bind(EventType type, JsonNode data) {
        try {
            return mapper.treeToValue(data, type.data());
        } catch (JsonMappingException finer) {
            // what only the stricter reader sees, such as a leap second
            throw CommonProblems.INVALID.because(List.of(DataCode.WRONG_FORM.at(DATA + pointer(finer))));
        } catch (JsonProcessingException impossible) {
            throw CommonProblems.INVALID.because(List.of(DataCode.WRONG_FORM.at(DATA)));
        }
    }

    private static String pointer(JsonMappingException failed) {
        StringBuilder pointer = new StringBuilder();
        failed.getPath().forEach(step -> pointer.append('/')
                .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
        return pointer.toString();
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw CommonProblems.INVALID.because(problems);
        }
    }
}
