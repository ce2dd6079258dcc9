package id.payung.reporting.testing;

import id.payung.reporting.testing.Story.Person;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Made-up people to whom everything happens that the two other services can tell, in any order. */
public final class RandomLives {

    public static final YearMonth FIRST = YearMonth.of(2023, 1);
    public static final YearMonth LAST = YearMonth.of(2024, 12);

    private static final List<String> OCCUPATIONS = List.of("FISHER", "FARMER", "TRADER");
    private static final List<String> CAUSES = List.of("DEATH", "MOVED", "TRANSFERRED", "SPONSOR_DECISION");
    private static final List<String> KINDS = List.of("DEATH", "ACCIDENT", "DISEASE");
    private static final List<String> OUTCOMES = List.of("GRANTED", "PARTLY_GRANTED", "DENIED");
    private static final List<String> DECIDED_STATES = List.of("DECIDED", "PAID", "CLOSED");
    private static final List<String> REASONS = List.of("COVERED", "THREE_MONTHS", "HEIR");

    private final Random random;
    private final List<String> regions;
    private final List<String> sponsors;
    private final List<Person> people = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private final List<Job> jobs = new ArrayList<>();
    private final List<Ended> endings = new ArrayList<>();

    private record Job(Person person, String sponsor, int job) {}

    private record Ended(Job job, LocalDate until) {}

    private record Claim(UUID id, Person person, String kind, String program, LocalDate reportedOn) {}

    /** @param seed of all that happens, to be printed */
    public RandomLives(long seed, int members, List<String> regions, List<String> sponsors) {
        this.random = new Random(seed);
        this.regions = regions;
        this.sponsors = sponsors;
        for (int i = 0; i < members; i++) {
            people.add(new Person(id(), any(regions), random.nextBoolean() ? "M" : "F", 1955 + random.nextInt(55)));
        }
    }

    /** So many events of enrollment-service. */
    public Story somethingHappens(int times) {
        Story story = new Story();
        for (int i = 0; i < times; i++) {
            Person person = any(people);
            LocalDate day = FIRST.plusMonths(random.nextInt(20)).atDay(1);
            switch (random.nextInt(11)) {
                case 10 -> changesNoFigure(story, person, day);
                case 0 -> story.registered(person);
                case 1 -> story.corrected(person.movedTo(any(regions)));
                case 2, 3 -> ended(story, person, day.plusDays(random.nextInt(40)));
                case 4 -> merged(story, person);
                case 5 -> restored(story);
                default -> started(story, person, day);
            }
        }
        return story;
    }

    /** What figures do not follow from: unpaid periods, and lapses, which the end of the cover told already. */
    private void changesNoFigure(Story story, Person person, LocalDate day) {
        Job job = jobs.isEmpty() ? new Job(person, any(sponsors), 1) : any(jobs);
        switch (random.nextInt(3)) {
            case 0 -> story.renewed(job.person(), job.sponsor(), job.job(), day);
            case 1 -> story.cancelled(job.person(), job.sponsor(), job.job(), day);
            default -> story.lapsed(job.person(), job.sponsor(), job.job(), day);
        }
    }

    /** New claims, told as reported. */
    public Story accidentsHappen(int times) {
        Story story = new Story();
        for (int i = 0; i < times; i++) {
            Claim claim = new Claim(
                    id(),
                    any(people),
                    any(KINDS),
                    random.nextBoolean() ? "JKK" : "JKM",
                    FIRST.plusMonths(random.nextInt(4)).atDay(1 + random.nextInt(28)));
            claims.add(claim);
            tell(story, claim, "reported", "REPORTED", Map.of());
        }
        return story;
    }

    /** So many further events of claims-service. */
    public Story claimsGoOn(int times) {
        Story story = new Story();
        for (int i = 0; i < times; i++) {
            goesOn(story, any(claims));
        }
        return story;
    }

    private void goesOn(Story story, Claim claim) {
        Map<String, Object> order = Map.of(
                "orderKind",
                "BENEFIT",
                "orderNumber",
                "PO-" + claim.id() + "-" + random.nextInt(2),
                "amount",
                1_000_000 * (1 + random.nextInt(9)));
        switch (random.nextInt(15)) {
            case 12 ->
                tell(
                        story,
                        claim,
                        "appealed",
                        "APPEALED",
                        Map.of("lodgedOn", claim.reportedOn().plusDays(40).toString()));
            case 13 -> tell(story, claim, "appeal-dismissed", any(DECIDED_STATES), Map.of("outcome", any(OUTCOMES)));
            case 14 -> schoolMoney(story, claim);
            case 0 -> tell(story, claim, "assessed", "ASSESSED", Map.of());
            case 1, 2, 3, 4 -> decided(story, claim);
            case 5, 6 -> tell(story, claim, "payment-settled", "DECIDED", order);
            case 7 -> tell(story, claim, "payment-returned", "DECIDED", order);
            case 8, 9 ->
                tell(
                        story,
                        claim,
                        "paid",
                        "PAID",
                        Map.of(
                                "paidOn",
                                claim.reportedOn().plusDays(random.nextInt(30)).toString()));
            case 10 -> tell(story, claim, "closed", "CLOSED", Map.of());
            default -> tell(story, claim, "withdrawn", "WITHDRAWN", Map.of());
        }
    }

    private void decided(Story story, Claim claim) {
        Map<String, Object> more = new HashMap<>();
        String outcome = any(OUTCOMES);
        more.put("outcome", outcome);
        more.put("amount", outcome.equals("DENIED") ? 0 : 1_000_000 * (1 + random.nextInt(9)));
        more.put("reasons", outcome.equals("GRANTED") ? List.of() : List.of(any(REASONS)));
        if (random.nextInt(4) > 0) {
            more.put("payBy", claim.reportedOn().plusDays(14).toString());
        }
        tell(story, claim, "decided", "DECIDED", more);
        if (claim.kind().equals("DEATH")) {
            String death = outcome.equals("DENIED") ? "death-revoked" : "death-confirmed";
            tell(
                    story,
                    claim,
                    death,
                    "DECIDED",
                    Map.of("diedOn", claim.reportedOn().toString()));
        }
    }

    /** Mostly paid, sometimes sent back: one of two school years. */
    private void schoolMoney(Story story, Claim claim) {
        Map<String, Object> order = Map.of(
                "orderKind",
                "SCHOLARSHIP",
                "orderNumber",
                "PO-S-" + claim.id() + "-" + random.nextInt(2),
                "amount",
                1_500_000 * (1 + random.nextInt(8)));
        String type = random.nextInt(4) == 0 ? "payment-returned" : "scholarship-paid";
        tell(story, claim, type, any(DECIDED_STATES), order);
    }

    private static void tell(Story story, Claim claim, String type, String state, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("kind", claim.kind());
        all.put("program", claim.program());
        story.claim(type, claim.id(), claim.person(), state, claim.reportedOn().toString(), all);
    }

    /** Mostly of a job that was paid for, sometimes of one that nobody knows. */
    private void ended(Story story, Person person, LocalDate until) {
        boolean anyJob = jobs.isEmpty() || random.nextInt(4) == 0;
        Job job = anyJob ? new Job(person, any(sponsors), 1 + random.nextInt(2)) : any(jobs);
        endings.add(new Ended(job, until));
        story.ended(job.person(), job.sponsor(), job.job(), until, any(CAUSES));
    }

    /** Of an ending that was told, maybe long ago: other things may have happened to the job since. */
    private void restored(Story story) {
        if (!endings.isEmpty()) {
            Ended ended = any(endings);
            Job job = ended.job();
            story.restored(job.person(), job.sponsor(), job.job(), ended.until());
        }
    }

    private void merged(Story story, Person person) {
        Person other = any(people);
        if (!other.equals(person)) {
            story.merged(person, other);
        }
    }

    /** Paid in time, in the middle of the period, or when it was over; one program or both. */
    private void started(Story story, Person person, LocalDate day) {
        int months = 1 + random.nextInt(12);
        LocalDate until = day.plusMonths(months);
        LocalDate paid = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(120) : 0);
        LocalDate from = paid.isAfter(until) ? until : paid;
        String sponsor = any(sponsors);
        String occupation = any(OCCUPATIONS);
        int job = 1 + random.nextInt(2);
        jobs.add(new Job(person, sponsor, job));
        Map<String, Long> programs = new LinkedHashMap<>();
        for (String program : random.nextInt(5) == 0 ? List.of("JKK") : List.of("JKK", "JKM")) {
            programs.put(program, months * 6_800L + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            story.startedAsInVersion1(person, sponsor, occupation, job, day, from, until, programs);
        } else {
            story.started(person, sponsor, occupation, job, day, from, until, programs);
        }
    }

    /** Elsewhere the same seed makes up other people. */
    private UUID id() {
        return new UUID(random.nextLong() ^ regions.hashCode(), random.nextLong());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
