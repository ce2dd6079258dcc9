package id.payung.claims.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of events that are understood, each with its version. */
public enum EventType {
    DEATH_REPORTED("death.reported.v1", DeathReported.class, "diedAt", "cause"),
    ACCIDENT_REPORTED("accident.reported.v1", AccidentReported.class, "occurredAt"),
    ACCIDENT_CONCLUDED("accident.concluded.v1", AccidentConcluded.class, "endState"),
    DISEASE_REPORTED("disease.reported.v1", DiseaseReported.class, "diagnosis"),
    TREATMENT_BILLED("treatment.billed.v1", TreatmentBilled.class, "billedOn"),
    DOCUMENTS_RECEIVED("documents.received.v1", DocumentsReceived.class, "documents"),
    REPORT_CORRECTED("report.corrected.v1", ReportCorrected.class),
    REPORT_WITHDRAWN("report.withdrawn.v1", ReportWithdrawn.class),
    EDUCATION_CONFIRMED("education.confirmed.v1", EducationConfirmed.class, "childId", "schoolYear"),
    PAYMENT_SETTLED("payment.settled.v1", PaymentSettled.class);

    /** What stands before each type in a CloudEvent. */
    public static final String PREFIX = "id.go.bpjsketenagakerjaan.";

    private final String shortName;
    private final Class<? extends EventData> data;
    private final List<String> signs;

    /** The signs are fields that together only this report has; in the order of the constants the first match counts. */
    EventType(String shortName, Class<? extends EventData> data, String... signs) {
        this.shortName = shortName;
        this.data = data;
        this.signs = List.of(signs);
    }

    /** The type without its prefix. */
    public String shortName() {
        return shortName;
    }

    /** What its data is read as. */
    public Class<? extends EventData> data() {
        return data;
    }

    /** The type of a CloudEvent, if it is one of these in this version. */
    public static Optional<EventType> of(String type) {
        return Stream.of(values())
                .filter(known -> type.equals(PREFIX + known.shortName))
                .findFirst();
    }

    /** The type by its name without prefix. */
    public static Optional<EventType> ofShortName(String shortName) {
        return Stream.of(values())
                .filter(known -> known.shortName.equals(shortName))
                .findFirst();
    }

    /** The report whose shape some data has: a correction does not name the type of what it corrects. */
    public static Optional<EventType> ofReport(JsonNode data) {
        return Stream.of(values())
                .filter(type -> !type.signs.isEmpty() && type.signs.stream().allMatch(data::has))
                .findFirst();
    }
}
