package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Events as the other two services tell them, in the order in which they are written down here. */
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBER = new AtomicLong();

    private final ArrayNode events = JSON.createArrayNode();

    /** A member as events describe one. */
    public record Person(UUID id, String region, String sex, int birthYear) {

        public static Person in(String region) {
            return new Person(UUID.randomUUID(), region, "M", 1985);
        }

        public Person movedTo(String newRegion) {
            return new Person(id, newRegion, sex, birthYear);
        }
    }

    public Story registered(Person person) {
        return tell("enrollment.registered.v1", person.id(), described(person));
    }

    /** The same with who enrolled the person; nothing is paid yet. */
    public Story enrolledBy(String sponsor, Person person) {
        Map<String, Object> data = described(person);
        data.put("sponsor", sponsor);
        return tell("enrollment.registered.v1", person.id(), data);
    }

    public Story corrected(Person person) {
        return tell("member.corrected.v1", person.id(), described(person));
    }

    /** Both programs of job 1, paid in full before the period begins: 10,000 and 6,800 a month. */
    public Story covered(Person person, String sponsor, String occupation, LocalDate from, int months) {
        return started(
                person,
                sponsor,
                occupation,
                1,
                from,
                from,
                from.plusMonths(months),
                Map.of("JKK", 10_000L * months, "JKM", 6_800L * months));
    }

    /** @param programs the rupiah paid for each */
    public Story started(
            Person person,
            String sponsor,
            String occupation,
            int job,
            LocalDate periodFrom,
            LocalDate from,
            LocalDate until,
            Map<String, Long> programs) {
        Map<String, Object> data = started(person, sponsor, occupation, job, periodFrom, from, until);
        data.put(
                "programs",
                new TreeMap<>(programs)
                        .entrySet().stream()
                                .map(paid -> Map.of("program", paid.getKey(), "amount", paid.getValue()))
                                .toList());
        return tell("coverage.started.v2", person.id(), data);
    }

    /** The same as it was told when each program had an event of its own. */
    public Story startedAsInVersion1(
            Person person,
            String sponsor,
            String occupation,
            int job,
            LocalDate periodFrom,
            LocalDate from,
            LocalDate until,
            Map<String, Long> programs) {
        new TreeMap<>(programs).forEach((program, amount) -> {
            Map<String, Object> data = started(person, sponsor, occupation, job, periodFrom, from, until);
            data.put("program", program);
            data.put("amount", amount);
            tell("coverage.started.v1", person.id(), data);
        });
        return this;
    }

    private static Map<String, Object> started(
            Person person,
            String sponsor,
            String occupation,
            int job,
            LocalDate periodFrom,
            LocalDate from,
            LocalDate until) {
        Map<String, Object> data = described(person);
        data.put("sponsor", sponsor);
        data.put("sponsorKind", kindOf(sponsor));
        data.put("occupation", occupation);
        data.put("job", job);
        data.put("periodFrom", periodFrom.toString());
        data.put("from", from.toString());
        data.put("until", until.toString());
        data.put("segment", "BPU");
        return data;
    }

    /** Villages and employers compete for awards; all others here are provinces. */
    private static String kindOf(String sponsor) {
        return sponsor.startsWith("DESA-") ? "VILLAGE" : sponsor.startsWith("PT-") ? "EMPLOYER" : "PROVINCE";
    }

    public Story ended(Person person, String sponsor, int job, LocalDate until, String cause) {
        return job("membership.ended.v1", person, sponsor, job, until, cause);
    }

    /** The job did not end on that day after all. */
    public Story restored(Person person, String sponsor, int job, LocalDate until) {
        return job("membership.restored.v1", person, sponsor, job, until, "DEATH_REVOKED");
    }

    private Story job(String type, Person person, String sponsor, int job, LocalDate until, String cause) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "memberId",
                person.id().toString(),
                "sponsor",
                sponsor,
                "job",
                job,
                "until",
                until.toString(),
                "cause",
                cause));
        return tell(type, person.id(), data);
    }

    /** The same job for another period that nobody has paid for yet. */
    public Story renewed(Person person, String sponsor, int job, LocalDate from) {
        return unpaid("enrollment.renewed.v1", person, sponsor, job, from, "RENEWAL");
    }

    /** The bill of a period was cancelled before anybody paid it. */
    public Story cancelled(Person person, String sponsor, int job, LocalDate from) {
        return unpaid("enrollment.cancelled.v1", person, sponsor, job, from, "BILL_CANCELLED");
    }

    private Story unpaid(String type, Person person, String sponsor, int job, LocalDate from, String cause) {
        Map<String, Object> data = described(person);
        data.putAll(Map.of("sponsor", sponsor, "job", job, "cause", cause, "amount", 16_800));
        data.put("from", from.toString());
        data.put("until", from.plusMonths(1).toString());
        return tell(type, person.id(), data);
    }

    /** The time for paying arrears is over. */
    public Story lapsed(Person person, String sponsor, int job, LocalDate until) {
        return job("membership.lapsed.v1", person, sponsor, job, until, "ARREARS");
    }

    public Story merged(Person duplicate, Person remaining) {
        return tell(
                "member.merged.v1",
                duplicate.id(),
                Map.of(
                        "memberId", duplicate.id().toString(),
                        "into", remaining.id().toString()));
    }

    /** Any event of a claim; {@code more} are its fields beside those that all have. */
    public Story claim(
            String type, UUID claim, Person person, String state, String reportedOn, Map<String, Object> more) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "claimId",
                claim.toString(),
                "memberId",
                person.id().toString(),
                "kind",
                "DEATH",
                "program",
                "JKM",
                "state",
                state,
                "reportedOn",
                reportedOn,
                "eventDate",
                reportedOn));
        data.putAll(more);
        return tell("claim." + type + ".v1", person.id(), data);
    }

    private static Map<String, Object> described(Person person) {
        return new TreeMap<>(Map.of(
                "memberId", person.id().toString(),
                "region", person.region(),
                "sex", person.sex(),
                "birthYear", person.birthYear()));
    }

    private Story tell(String type, UUID subject, Map<String, Object> data) {
        ObjectNode event = events.addObject();
        event.put("specversion", "1.0")
                .put("id", "t-" + NUMBER.incrementAndGet())
                .put("source", "/test")
                .put("type", "id.payung." + type)
                .put("subject", subject.toString())
                .put("time", "2026-11-23T08:00:00+08:00");
        event.set("data", JSON.valueToTree(data));
        return this;
    }

    ArrayNode events() {
        return events;
    }
}
