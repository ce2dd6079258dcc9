package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.ChildWork;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.SchoolYear;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Findings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scholarships of the children of a dead or totally disabled member: PP 82/2019, Permenaker 5/2021, and before them. */
public final class ScholarshipLaw {
    private final LevelRules levels;
    private final SchoolCalendar calendar;
    private final ChosenChildren chosen;
    private final Projection projection;
    private final YearConditions conditions;
    private final ChildConditions stops;
    private final AgeAtSchool age;
    private final OlderScholarship older;

    public ScholarshipLaw(LawFiles files) {
        levels = new LevelRules(files);
        chosen = new ChosenChildren(files);
        calendar = new SchoolCalendar(files);
        stops = new ChildConditions(files);
        age = new AgeAtSchool(files);
        projection = new Projection(files, levels, calendar, stops);
        older = new OlderScholarship(files, chosen, calendar, stops);
        conditions = new YearConditions(files, levels, calendar, stops, age);
    }

    /** What the children may receive if they study on; of more than two, only those chosen. */
    public ScholarshipProjection project(List<ChildFacts> children, LocalDate eventDate) {
        return project(children, eventDate, new Findings(Map.of()));
    }

    /** The same, with a finding for each condition of each child. */
    public ScholarshipProjection project(List<ChildFacts> children, LocalDate eventDate, Findings findings) {
        if (children.isEmpty()) {
            return ScholarshipProjection.none();
        }
        if (isOlder(eventDate)) {
            return older.of(children, eventDate, findings);
        }
        findings.rely("SCHOLARSHIP", rules(eventDate));
        return projection.of(chosen.of(children, eventDate, findings), eventDate, eventDate, findings);
    }

    /** What the children may still receive from a later day on, under the law of the day of the event. */
    public ScholarshipProjection projectFrom(LocalDate from, List<ChildFacts> children, LocalDate eventDate) {
        Findings findings = new Findings(Map.of());
        if (children.isEmpty()) {
            return ScholarshipProjection.none();
        }
        if (isOlder(eventDate)) {
            return older.from(from, children, eventDate, findings);
        }
        return projection.of(chosen.of(children, eventDate, findings), eventDate, from, findings);
    }

    /** The most children of one claim whose schooling is paid, by the law of the day of the event. */
    public int mostChildren(LocalDate eventDate) {
        return chosen.most(eventDate);
    }

    /** The day on which the school year of a year begins. */
    public LocalDate firstDay(int schoolYearStart) {
        return calendar.firstDay(schoolYearStart);
    }

    /** The first day of the first school year in which a child is too old for a scholarship of that event. */
    public LocalDate overFrom(LocalDate birthDate, LocalDate eventDate) {
        return calendar.firstDay(calendar.nextFrom(stops.tooOldOn(birthDate, eventDate)));
    }

    /** The oldest school year that can still be claimed on a day, by the year in which it began. */
    public int oldestSchoolYear(LocalDate claimedOn) {
        return conditions.oldest(claimedOn);
    }

    /**
     * Whether one school year of a child is due.
     *
     * @param schoolYearStart the year of the 1 July on which it begins
     */
    public YearEntitlement entitlement(
            ChildState child, int schoolYearStart, SchoolYear level, LocalDate eventDate, YearDays days) {
        Findings findings = new Findings(Map.of());
        if (isOlder(eventDate)) {
            return older.entitlement(child, schoolYearStart, eventDate, findings);
        }
        YearEntitlement.Verdict verdict = conditions.check(child, schoolYearStart, level, eventDate, days, findings);
        long amount = verdict == YearEntitlement.Verdict.NOT_DUE
                ? 0
                : levels.amount(level.level(), eventDate).orElseThrow().asLong();
        return new YearEntitlement(verdict, amount, findings.all());
    }

    /**
     * What a proof that was received on a day leaves in doubt for every later school year: a stop, once proven.
     *
     * @param work where it is said to be of the kind that does not end the scholarship, what is known of it
     */
    public Set<Doubt> doubtsAfter(boolean married, boolean working, Optional<ChildWork> work, LocalDate receivedOn) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (married) {
            doubts.add(Doubt.MARRIED_BEFORE);
        }
        if (working && stops.endsByWork(work, receivedOn)) {
            doubts.add(Doubt.WORKED_BEFORE);
        }
        return doubts;
    }

    private List<Rule> rules(LocalDate eventDate) {
        List<Rule> rules = new ArrayList<>(levels.rules(eventDate));
        rules.addAll(age.rules(eventDate));
        int year = eventDate.getYear();
        rules.addAll(List.of(
                chosen.rule(eventDate),
                stops.rule(eventDate),
                calendar.rule(year).rule()));
        return rules;
    }

    /** Before PP 82/2019 no level had its own sum. */
    private boolean isOlder(LocalDate eventDate) {
        return levels.amount(SchoolLevel.TK, eventDate).isEmpty();
    }
}
