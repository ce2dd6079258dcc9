package id.payung.claims.testing;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A work accident as it is told step by step; all papers are there. */
public final class Accident {

    private static final String DAY = "2023-02-21";
    private static final Map<String, Object> ACCOUNT =
            Map.of("bank", "Bank Rekaan", "number", "0000654321", "holder", "Pekerja Rekaan");

    private Accident() {}

    /** The first report; its worker is known by the number. */
    public static Map<String, Object> reported(Worker worker) {
        return Case.event(
                "accident.reported.v1",
                Map.of(
                        "nik",
                        worker.nik(),
                        "occurredAt",
                        DAY + "T10:15:00+08:00",
                        "job",
                        1,
                        "documents",
                        papers("MEMBER_CARD", "IDENTITY_CARD", "CLAIM_FORM"),
                        "memberAccount",
                        ACCOUNT));
    }

    /** The same, which was violence at the workplace. */
    public static Map<String, Object> ofViolence(Worker worker) {
        return with(reported(worker), "violence", true);
    }

    /** The same, which was an accident of traffic. */
    public static Map<String, Object> ofTraffic(Worker worker) {
        return with(reported(worker), "trafficAccident", true);
    }

    /** The same at another instant. */
    public static Map<String, Object> reportedOf(Worker worker, OffsetDateTime occurredAt) {
        return with(reported(worker), "occurredAt", occurredAt.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /** The same in another job. */
    public static Map<String, Object> inJob(Worker worker, int job) {
        return with(reported(worker), "job", job);
    }

    /** The same by somebody who does not know of which job it was. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> inSomeJob(Worker worker) {
        Map<String, Object> event = inJob(worker, 1);
        ((Map<String, Object>) event.get("data")).remove("job");
        return event;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> event, String name, Object value) {
        Map<String, Object> data = new HashMap<>((Map<String, Object>) event.get("data"));
        data.put(name, value);
        event.put("data", data);
        return event;
    }

    /** The worker was healed after so many days in which he could not work. */
    public static Map<String, Object> healedAfter(Worker worker, int days) {
        return Case.event(
                "accident.concluded.v1",
                Map.of(
                        "nik",
                        worker.nik(),
                        "accidentDate",
                        DAY,
                        "endState",
                        "TEMPORARY_DISABILITY",
                        "concludedOn",
                        "2023-05-20",
                        "temporaryDisabilityDays",
                        days,
                        "documents",
                        papers("DOCTOR_STATEMENT")));
    }

    /** It ended in another way, by the doctor's statement; all papers of costs are there. */
    public static Map<String, Object> endedAs(Worker worker, String endState, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("nik", worker.nik());
        data.put("accidentDate", DAY);
        data.put("endState", endState);
        data.put("concludedOn", "2023-05-20");
        data.put("documents", papers("DOCTOR_STATEMENT", "TRANSPORT_RECEIPTS", "TREATMENT_RECEIPTS"));
        return Case.event("accident.concluded.v1", data);
    }

    /** The same conclusion, which names the employer who went on paying the wage. */
    public static Map<String, Object> advancedByEmployer(Map<String, Object> conclusion) {
        Map<String, Object> account = Map.of("bank", "Bank Rekaan", "number", "0000777777", "holder", "PT Rekaan");
        return with(conclusion, "employer", Map.of("name", "PT Rekaan", "account", account));
    }

    /** The same conclusion, which tells what Jasa Raharja paid for care. */
    public static Map<String, Object> withJasaRaharja(Map<String, Object> conclusion, long paid) {
        return with(conclusion, "jasaRaharjaPaid", paid);
    }

    /** The worker, who has a child at school, will never work again. */
    public static Map<String, Object> neverWorksAgain(Worker worker) {
        Map<String, Object> data = new HashMap<>();
        data.put("nik", worker.nik());
        data.put("accidentDate", DAY);
        data.put("endState", "TOTAL_PERMANENT_DISABILITY");
        data.put("concludedOn", "2023-05-20");
        data.put(
                "children",
                List.of(Map.of(
                        "id", "child-1",
                        "name", "Anak Rekaan",
                        "birthDate", "2013-05-01",
                        "nextSchoolYear", "SD5")));
        data.put("documents", papers("DOCTOR_STATEMENT"));
        return Case.event("accident.concluded.v1", data);
    }

    /** A hospital asks for the cost of care. */
    public static Map<String, Object> billed(Worker worker, String reference, long cost) {
        return billed(worker, "RSUD Rekaan", reference, "2023-05-14", Map.of("careCost", cost));
    }

    /** A facility asks for costs of any kind. */
    public static Map<String, Object> billed(
            Worker worker, String facility, String reference, String billedOn, Map<String, Long> costs) {
        Map<String, Object> data = new HashMap<>();
        data.put("nik", worker.nik());
        data.put("caseKind", "ACCIDENT");
        data.put("caseDate", DAY);
        data.put("reference", reference);
        data.put("facility", facility);
        data.put("payee", "FACILITY");
        data.put("billedOn", billedOn);
        data.put("costs", costs);
        return Case.event("treatment.billed.v1", data);
    }

    /** The same bill with a way to the facility on it. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> withTransport(Map<String, Object> bill, String mode, long cost) {
        Map<String, Object> data = (Map<String, Object>) bill.get("data");
        data.put("transport", List.of(Map.of("mode", mode, "cost", cost)));
        return bill;
    }

    /** The same bill, which the worker paid; the receipts are there. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> paidByTheWorker(Map<String, Object> bill) {
        Map<String, Object> data = (Map<String, Object>) bill.get("data");
        data.put("payee", "WORKER");
        data.put("documents", papers("TREATMENT_RECEIPTS", "TRANSPORT_RECEIPTS"));
        return bill;
    }

    /** The worker died of it after all. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> diedOfIt(Worker worker, String diedAt) {
        Map<String, Object> death = Case.death(worker, diedAt);
        Map<String, Object> data = (Map<String, Object>) death.get("data");
        data.put("cause", "WORK_ACCIDENT");
        data.put("accidentDate", DAY);
        return death;
    }

    /** No accident but a disease that the work caused; the worker was healed after so many days. */
    public static List<Map<String, Object>> ofDisease(Worker worker, int days) {
        Map<String, Object> diagnosis = Map.of(
                "nik",
                worker.nik(),
                "diagnosedOn",
                DAY,
                "diagnosis",
                "Dermatitis kontak",
                "job",
                1,
                "documents",
                papers("MEMBER_CARD", "IDENTITY_CARD"),
                "memberAccount",
                ACCOUNT);
        Map<String, Object> end = Map.of(
                "nik",
                worker.nik(),
                "diagnosedOn",
                DAY,
                "endState",
                "TEMPORARY_DISABILITY",
                "concludedOn",
                "2023-05-20",
                "temporaryDisabilityDays",
                days,
                "documents",
                papers("DOCTOR_STATEMENT"));
        return List.of(Case.event("disease.reported.v1", diagnosis), Case.event("accident.concluded.v1", end));
    }

    private static List<Map<String, String>> papers(String... kinds) {
        return List.of(kinds).stream()
                .map(kind -> Map.of("kind", kind, "receivedOn", "2023-05-21"))
                .toList();
    }
}
