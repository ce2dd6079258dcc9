package id.payung.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An accident at work as BPJS systems tell it, step by step; all papers are there. */
record WorkAccident(String nik, LocalDate day) {

    private static final String FACILITY = "RSUD Rekaan";

    /** The first report. */
    Map<String, Object> reported() {
        return Told.now(
                "accident.reported.v1",
                Map.of(
                        "nik",
                        nik,
                        "occurredAt",
                        day + "T10:15:00+08:00",
                        "job",
                        1,
                        "documents",
                        papers("MEMBER_CARD", "IDENTITY_CARD", "CLAIM_FORM"),
                        "memberAccount",
                        ClaimDesk.account()));
    }

    /** A hospital asks for the cost of care. */
    Map<String, Object> billed(String reference, long cost) {
        return Told.now(
                "treatment.billed.v1",
                Map.of(
                        "nik",
                        nik,
                        "caseKind",
                        "ACCIDENT",
                        "caseDate",
                        day.toString(),
                        "reference",
                        reference,
                        "facility",
                        FACILITY,
                        "payee",
                        "FACILITY",
                        "billedOn",
                        day.plusDays(30).toString(),
                        "costs",
                        Map.of("careCost", cost)));
    }

    /** The doctor's statement comes in before the second report. */
    Map<String, Object> stated() {
        return Told.now(
                "documents.received.v1",
                Map.of(
                        "nik",
                        nik,
                        "caseKind",
                        "ACCIDENT",
                        "caseDate",
                        day.toString(),
                        "documents",
                        papers("DOCTOR_STATEMENT")));
    }

    /** The second report: healed, after so many days in which the worker could not work. */
    Map<String, Object> healedAfter(int days) {
        return Told.now(
                "accident.concluded.v1",
                Map.of(
                        "nik",
                        nik,
                        "accidentDate",
                        day.toString(),
                        "endState",
                        "TEMPORARY_DISABILITY",
                        "concludedOn",
                        day.plusDays(60).toString(),
                        "temporaryDisabilityDays",
                        days,
                        "documents",
                        papers("DOCTOR_STATEMENT")));
    }

    private List<Map<String, String>> papers(String... kinds) {
        return ClaimDesk.papers(day.plusDays(61).toString(), List.of(kinds));
    }
}
