package id.payung.claims.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;

/** A made-up worker, and what enrollment says about the cover. Every one is new. */
public final class Worker {

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final String nik = "6472011503%06d".formatted(500_000 + NEXT.getAndIncrement());
    private final UUID memberId = UUID.randomUUID();
    private final List<Map<String, Object>> coverages = new ArrayList<>();
    private int membershipMonths = 14;
    private int contributionMonths = 14;
    private boolean learntLater;
    private boolean endedMeanwhile;
    private String birthDate;
    private String endsOn = "";
    private Standing standing = Standing.COVERED;

    /** What enrollment says of the instant, and why. */
    private enum Standing {
        COVERED("PAID_PERIOD"),
        IN_ARREARS("IN_ARREARS"),
        NOT_COVERED("NOT_YET_STARTED");

        private final String reason;

        Standing(String reason) {
            this.reason = reason;
        }
    }

    /** Somebody enrollment knows nothing of. */
    public static Worker unknown() {
        return new Worker();
    }

    /** Covered by JKK and JKM in the lowest band. */
    public static Worker covered() {
        return new Worker().coveredIn(1, 1_000_000).tell();
    }

    /** A wage earner, covered by JKK and JKM. */
    public static Worker earning(long monthlyWage) {
        Worker worker = new Worker().coveredIn(1, monthlyWage);
        worker.coverages.forEach(coverage -> {
            coverage.put("segment", "PU");
            coverage.put("monthlyWage", monthlyWage);
            coverage.remove("band");
            coverage.remove("baseIncome");
        });
        return worker.tell();
    }

    /** Covered for so many months. */
    public static Worker coveredFor(int months) {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.membershipMonths = months;
        worker.contributionMonths = months;
        return worker.tell();
    }

    /** Whose paid time ran out less than three months before the event. */
    public static Worker inArrears(long baseIncome) {
        Worker worker = new Worker().coveredIn(1, baseIncome);
        worker.standing = Standing.IN_ARREARS;
        return worker.tell();
    }

    /** The same, of JKK alone. */
    public static Worker inArrearsForWorkAccidentsOnly() {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.coverages.removeIf(coverage -> coverage.get("program").equals("JKM"));
        worker.standing = Standing.IN_ARREARS;
        return worker.tell();
    }

    /** The same, a wage earner. */
    public static Worker wageEarnerInArrears(long monthlyWage, int months) {
        Worker worker = new Worker().coveredIn(1, 0);
        worker.coverages.forEach(coverage -> {
            coverage.remove("baseIncome");
            coverage.remove("band");
            coverage.putAll(Map.of("segment", "PU", "monthlyWage", monthlyWage));
        });
        worker.membershipMonths = months;
        worker.contributionMonths = months;
        worker.standing = Standing.IN_ARREARS;
        return worker.tell();
    }

    /** Covered in two jobs, by the base incomes of their bands. */
    public static Worker inTwoJobs(long first, long second) {
        return new Worker().coveredIn(1, first).coveredIn(2, second).tell();
    }

    /** Covered twice for the same job. */
    public static Worker coveredByTwoSponsors() {
        Worker worker = new Worker().coveredIn(1, 1_000_000).coveredIn(1, 1_000_000);
        worker.coverages.subList(2, 4).forEach(coverage -> coverage.put("sponsor", "ANOTHER"));
        return worker.tell();
    }

    /** Whose cover was paid for on this day. */
    public static Worker paidOn(String day) {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.coverages.forEach(coverage -> coverage.put("paidOn", day));
        return worker.tell();
    }

    /** Known, but only for a time that begins after the event. */
    public static Worker coveredFromLaterOn() {
        Worker worker = new Worker();
        worker.membershipMonths = 0;
        worker.contributionMonths = 0;
        worker.standing = Standing.NOT_COVERED;
        return worker.tell();
    }

    /** Whose cover was recorded after the event only. */
    public static Worker enrolledTooLate() {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.learntLater = true;
        return worker.tell();
    }

    /** The same with so many months. */
    public static Worker enrolledTooLateFor(int months) {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.membershipMonths = months;
        worker.contributionMonths = months;
        worker.learntLater = true;
        return worker.tell();
    }

    /** The day of birth that is on file, from now on. */
    public Worker isBornOn(String day) {
        birthDate = day;
        return tell();
    }

    /** Somebody booked the payment meanwhile; when the event happened nobody knew of it. */
    public void isCoveredAfterAll() {
        learntLater = true;
        coveredIn(1, 1_000_000).tell();
    }

    /** A death ended the membership: who asks now learns nothing of it, who asks what was known before does. */
    public void isEndedByDeath() {
        endedMeanwhile = true;
        tell();
    }

    /** Covered from 2018 to 2020 only; long enough for school money. */
    public static Worker coveredLongAgo() {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.membershipMonths = 40;
        worker.contributionMonths = 40;
        worker.coverages.forEach(coverage ->
                coverage.putAll(Map.of("from", "2018-01-01", "until", "2021-01-01", "paidOn", "2017-12-20")));
        return worker.tell();
    }

    /** Covered until before this day in WITA; whoever asks for a later instant is told so. */
    public static Worker coveredUntil(String day) {
        Worker worker = new Worker().coveredIn(1, 1_000_000);
        worker.coverages.forEach(
                coverage -> coverage.putAll(Map.of("from", "2018-01-01", "until", day, "paidOn", "2017-12-20")));
        worker.endsOn = day;
        return worker.tell();
    }

    private Worker coveredIn(int job, long baseIncome) {
        for (String program : List.of("JKK", "JKM")) {
            Map<String, Object> covered = new LinkedHashMap<>();
            covered.put("enrollmentId", UUID.randomUUID());
            covered.put("sponsor", "TEST");
            covered.put("job", job);
            covered.put("program", program);
            covered.put("segment", "BPU");
            covered.put("band", 1);
            covered.put("baseIncome", baseIncome);
            covered.put("from", "2022-01-01");
            covered.put("until", "2026-01-01");
            covered.put("paidOn", "2021-12-20");
            coverages.add(covered);
        }
        return this;
    }

    private Worker tell() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", standing);
        answer.put("covered", standing == Standing.COVERED);
        answer.put("coverages", standing == Standing.COVERED ? coverages : List.of());
        answer.put("arrears", standing == Standing.IN_ARREARS ? coverages : List.of());
        answer.put("membershipMonths", membershipMonths);
        answer.put("contributionMonths", contributionMonths);
        answer.put("contributionMonthsSinceLapse", contributionMonths);
        answer.put("reasons", List.of(Map.of("code", standing.reason)));
        answer.put("memberId", memberId);
        if (birthDate != null) {
            answer.put("birthDate", birthDate);
        }
        answer.put("learntLater", learntLater);
        answer.put("endedMeanwhile", endedMeanwhile);
        answer.put("endsOn", endsOn);
        control("/cover", Map.of("nik", nik, "answer", answer));
        return this;
    }

    /** Lets enrollment be out of reach, or come back. */
    public static void enrollmentIsAway(boolean away) {
        control("/away", Map.of("away", away));
    }

    private static void control(String path, Object body) {
        String address = ConfigProvider.getConfig().getValue("payung.calls.gateway", String.class);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .put(address + path)
                .then()
                .statusCode(200);
    }

    public String nik() {
        return nik;
    }

    public UUID memberId() {
        return memberId;
    }
}
