package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.ScholarshipProjection.ProjectedChild;
import id.payung.claims.law.ScholarshipProjection.ProjectedYear;
import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.SchoolYear;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The school years a child still has before it, one after the other without a break, while under 23. */
final class Projection {
    private static final Text YEAR_KNOWN = new Text(
            "Which school year does the child enter next? Without it nothing can be projected",
            "Tahun ajaran berapa yang akan ditempuh anak? Tanpa itu tidak ada proyeksi");

    private final LevelRules levels;
    private final SchoolCalendar calendar;
    private final ChildConditions conditions;
    private final Parameter kindergartenAge;

    Projection(LawFiles files, LevelRules levels, SchoolCalendar calendar, ChildConditions conditions) {
        this.levels = levels;
        this.calendar = calendar;
        this.conditions = conditions;
        kindergartenAge = files.parameter("scholarship/kindergarten-age");
    }

    ScholarshipProjection of(List<ChildFacts> children, LocalDate eventDate, LocalDate from, Findings findings) {
        List<ProjectedChild> projected = children.stream()
                .flatMap(child -> child(child, eventDate, from, findings).stream())
                .toList();
        long total = projected.stream().mapToLong(ProjectedChild::total).sum();
        return new ScholarshipProjection(total, projected, projected.isEmpty() ? List.of() : citations(eventDate));
    }

    private List<LegalCitation> citations(LocalDate eventDate) {
        return Stream.of(SchoolLevel.values())
                .flatMap(level -> levels.amount(level, eventDate).stream())
                .map(LegalValue::citation)
                .distinct()
                .toList();
    }

    private Optional<ProjectedChild> child(ChildFacts child, LocalDate eventDate, LocalDate from, Findings findings) {
        String suffix = Findings.suffix(child.childId());
        Optional<SchoolYear> next = child.nextSchoolYear();
        int first = firstYear(child, eventDate, from);
        Answer age = conditions.age(child.birthDate(), eventDate, calendar.firstDay(first), suffix, findings);
        Answer marriage = conditions.marriage(child.married(), eventDate, suffix, findings);
        Answer work = conditions.work(
                child.working(), child.workingException(), child.work(), eventDate, eventDate, suffix, findings);
        if (age != Answer.MET || marriage != Answer.MET || work != Answer.MET) {
            return Optional.empty();
        }
        if (next.isEmpty()) {
            askForSchoolYear(child, citations(eventDate).get(0), findings);
            return Optional.empty();
        }
        List<ProjectedYear> years = years(child, next.get(), first, eventDate);
        long total = years.stream().mapToLong(ProjectedYear::amount).sum();
        return Optional.of(new ProjectedChild(child.childId(), total, years));
    }

    /** Only whoever names the year answers this, or refuses. */
    static void askForSchoolYear(ChildFacts child, LegalCitation source, Findings findings) {
        String code = "CHILD_SCHOOL_YEAR_KNOWN" + Findings.suffix(child.childId());
        findings.askOrRefuse(code, YEAR_KNOWN, source);
    }

    /** A child too young for kindergarten is at no school yet: it waits until it is of the age of its first one. */
    private int firstYear(ChildFacts child, LocalDate eventDate, LocalDate from) {
        int next = calendar.nextFrom(from);
        LocalDate oldEnough =
                child.birthDate().plusYears(kindergartenAge.onOrFirst(eventDate).asInt());
        if (!oldEnough.isAfter(calendar.firstDay(next))) {
            return next;
        }
        int yearsOfSchool = child.nextSchoolYear().map(SchoolYear::ordinal).orElse(0);
        return calendar.nextFrom(oldEnough) + yearsOfSchool;
    }

    private List<ProjectedYear> years(ChildFacts child, SchoolYear next, int first, LocalDate eventDate) {
        List<ProjectedYear> years = new ArrayList<>();
        int startsIn = first;
        for (SchoolYear year : next.andLater()) {
            if (!conditions.isYoung(child.birthDate(), eventDate, calendar.firstDay(startsIn))) {
                break;
            }
            long amount = levels.amount(year.level(), eventDate).orElseThrow().asLong();
            years.add(new ProjectedYear(year.level(), year.grade(), startsIn++, amount));
        }
        return years;
    }
}
