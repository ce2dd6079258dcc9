package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.ScholarshipProjection.ProjectedChild;
import id.payung.claims.law.ScholarshipProjection.ProjectedYear;
import id.payung.claims.law.SchoolYear;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.claims.law.reckoning.Rupiah;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The scholarship before PP 82/2019: one sum, once. It is known from memory only, so a person says whether it is due. */
final class OlderScholarship {
    private static final String CODE = "SCHOLARSHIP_LAW_KNOWN";
    private static final Text NOT_YET = new Text("Nothing was granted of it before", "Belum pernah diberikan");
    private static final Text GRANTED = new Text(
            "It is granted once, and was granted for another school year",
            "Diberikan sekali, dan sudah diberikan untuk tahun ajaran lain");
    private static final Text OLD = new Text(
            "Is the child young enough? It is 23 by the school year, and the age limit before PP 82/2019 is not known",
            "Apakah usia anak memenuhi syarat? Anak sudah 23 tahun, dan batas usia sebelum PP 82/2019 tidak diketahui");

    private final ChosenChildren chosen;
    private final SchoolCalendar calendar;
    private final ChildConditions conditions;
    private final Parameter amount;

    OlderScholarship(LawFiles files, ChosenChildren chosen, SchoolCalendar calendar, ChildConditions conditions) {
        this.chosen = chosen;
        this.calendar = calendar;
        this.conditions = conditions;
        amount = files.parameter("scholarship/older-amount");
    }

    /** Of one child, once a person has said that it is due. */
    ScholarshipProjection of(List<ChildFacts> children, LocalDate eventDate, Findings findings) {
        LegalValue law = amount.onOrFirst(eventDate);
        if (ask(law, findings) != Answer.MET) {
            return ScholarshipProjection.none();
        }
        return projection(chosen.of(children, eventDate, findings), eventDate, law, findings);
    }

    /** What is left of it from a day on: all, until a school year was proven. */
    ScholarshipProjection from(LocalDate day, List<ChildFacts> children, LocalDate eventDate, Findings findings) {
        return day.equals(eventDate)
                ? projection(chosen.of(children, eventDate, findings), eventDate, amount.onOrFirst(eventDate), findings)
                : ScholarshipProjection.none();
    }

    /** Two people decide, as of every school year; what was granted once is not granted again. */
    YearEntitlement entitlement(ChildState child, int schoolYearStart, LocalDate eventDate, Findings findings) {
        LegalValue law = amount.onOrFirst(eventDate);
        boolean first = child.grantedYears().values().stream().allMatch(years -> years == 0);
        findings.decide(first, "SCHOLARSHIP_NOT_GRANTED_BEFORE", NOT_YET, GRANTED, law.citation());
        if (!first) {
            return new YearEntitlement(YearEntitlement.Verdict.NOT_DUE, 0, findings.all());
        }
        ask(law, findings);
        if (!conditions.isYoung(child.birthDate(), eventDate, calendar.firstDay(schoolYearStart))) {
            findings.ask("CHILD_UNDER_23", OLD, law.citation());
        }
        return new YearEntitlement(YearEntitlement.Verdict.NEEDS_REVIEW, law.asLong(), findings.all());
    }

    private static Answer ask(LegalValue law, Findings findings) {
        String sum = Rupiah.written(law.asLong());
        Text question = new Text(
                "The scholarship before PP 82/2019 is known from memory only: Rp " + sum
                        + ", once, for one child. Is it due?",
                "Beasiswa sebelum PP 82/2019 hanya diketahui dari ingatan: Rp " + sum
                        + ", sekali, untuk satu anak. Apakah diberikan?");
        return findings.ask(CODE, question, law.citation());
    }

    private ScholarshipProjection projection(
            List<ChildFacts> children, LocalDate eventDate, LegalValue law, Findings findings) {
        List<ProjectedChild> projected = children.stream()
                .flatMap(child -> once(child, eventDate, law, findings).stream())
                .toList();
        long total = projected.stream().mapToLong(ProjectedChild::total).sum();
        return projected.isEmpty()
                ? ScholarshipProjection.none()
                : new ScholarshipProjection(total, projected, List.of(law.citation()));
    }

    private Optional<ProjectedChild> once(ChildFacts child, LocalDate eventDate, LegalValue law, Findings findings) {
        int startsIn = calendar.nextFrom(eventDate);
        if (!conditions.isYoung(child.birthDate(), eventDate, calendar.firstDay(startsIn))) {
            findings.askOrRefuse("CHILD_UNDER_23" + Findings.suffix(child.childId()), OLD, law.citation());
            return Optional.empty();
        }
        Optional<SchoolYear> next = child.nextSchoolYear();
        if (next.isEmpty()) {
            Projection.askForSchoolYear(child, law.citation(), findings);
        }
        return next.map(year -> new ProjectedChild(
                child.childId(),
                law.asLong(),
                List.of(new ProjectedYear(year.level(), year.grade(), startsIn, law.asLong()))));
    }
}
