package id.payung.claims.law.scholarship;

import id.payung.claims.law.SchoolYear;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether one school year may be paid: in its time, at its level, and to a child that still may have it. */
final class YearConditions {
    private static final Text AFTER_EVENT =
            new Text("Begins on the day of the event or later", "Mulai pada hari peristiwa atau sesudahnya");
    private static final Text BEFORE_EVENT =
            new Text("The school year began before the event", "Tahun ajaran mulai sebelum peristiwa");
    private static final Text BEGUN = new Text("The school year has begun", "Tahun ajaran sudah mulai");
    private static final Text NOT_BEGUN = new Text("The school year has not begun", "Tahun ajaran belum mulai");
    private static final Text IN_TIME =
            new Text("Not older than three past school years", "Tidak lebih dari tiga tahun ajaran yang lalu");
    private static final Text TOO_LATE =
            new Text("Older than three past school years", "Lebih dari tiga tahun ajaran yang lalu");
    private static final Text YEARS_LEFT =
            new Text("The level has years left", "Jenjang ini masih memiliki sisa tahun");
    private static final Text YEARS_USED =
            new Text("All years of this level were granted", "Semua tahun jenjang ini sudah diberikan");

    private final LevelRules levels;
    private final SchoolCalendar calendar;
    private final ChildConditions children;
    private final AgeAtSchool age;
    private final Parameter arrears;

    YearConditions(
            LawFiles files, LevelRules levels, SchoolCalendar calendar, ChildConditions children, AgeAtSchool age) {
        this.levels = levels;
        this.calendar = calendar;
        this.children = children;
        this.age = age;
        arrears = files.parameter("scholarship/arrears-school-years");
    }

    private List<Rule> rules(int start, LocalDate event, LegalValue late) {
        List<Rule> rules = new ArrayList<>(levels.rules(event));
        rules.addAll(age.rules(event));
        rules.addAll(
                List.of(late.rule(), children.rule(event), calendar.rule(start).rule()));
        return rules;
    }

    int oldest(LocalDate claimedOn) {
        return calendar.runningOn(claimedOn) - arrears.onOrFirst(claimedOn).asInt();
    }

    YearEntitlement.Verdict check(
            ChildState child, int start, SchoolYear year, LocalDate event, YearDays days, Findings findings) {
        LocalDate firstDay = calendar.firstDay(start);
        LegalValue most = levels.mostYears(year.level(), event).orElseThrow();
        LegalValue late = arrears.onOrFirst(days.claimedOn());
        int granted = child.grantedYears().getOrDefault(year.level(), 0);
        Set<Answer> answers = EnumSet.of(
                findings.decide(
                        !firstDay.isBefore(event),
                        "SCHOOL_YEAR_AFTER_EVENT",
                        AFTER_EVENT,
                        BEFORE_EVENT,
                        most.citation()),
                findings.decide(
                        !firstDay.isAfter(days.judgedOn()), "SCHOOL_YEAR_BEGUN", BEGUN, NOT_BEGUN, late.citation()),
                findings.decide(
                        start >= oldest(days.claimedOn()),
                        "SCHOOL_YEAR_CLAIMED_IN_TIME",
                        IN_TIME,
                        TOO_LATE,
                        late.citation()),
                findings.decide(
                        granted < most.asInt(), "LEVEL_HAS_YEARS_LEFT", YEARS_LEFT, YEARS_USED, most.citation()),
                children.age(child.birthDate(), event, firstDay, "", findings),
                age.check(child.birthDate(), event, firstDay, year, findings),
                children.marriage(child.married(), event, "", findings),
                children.work(
                        child.working(), child.work().isPresent(), child.work(), event, days.judgedOn(), "", findings));
        answers.addAll(YearDoubts.ask(child.doubts(), children.citation(event), findings));
        Answer verified = findings.rely("SCHOOL_YEAR", rules(start, event, late));
        if (verified != Answer.MET) {
            return YearEntitlement.Verdict.NEEDS_REVIEW;
        }
        if (answers.contains(Answer.NOT_MET)) {
            return YearEntitlement.Verdict.NOT_DUE;
        }
        return answers.contains(Answer.OPEN) ? YearEntitlement.Verdict.NEEDS_REVIEW : YearEntitlement.Verdict.DUE;
    }
}
