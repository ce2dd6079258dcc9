package id.payung.claims.scholarship;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.SchoolYear;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a child may still cost, by school year: its last proven year and on, or from the event where none is proven. */
@ApplicationScoped
class Forecast {

    private final BenefitLaw law;
    private final WorkClock clock;

    Forecast(BenefitLaw law, WorkClock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** Whole rupiah by the year in which the school year begins; years that were decided are not in it. */
    SortedMap<Integer, Long> of(ScholarChild child, List<ScholarYear> years) {
        SortedMap<Integer, Long> due = new TreeMap<>();
        if (child.status() == ScholarChild.Status.ENDED) {
            return due;
        }
        years.stream()
                .filter(year -> !year.status().isDecided() && year.orderId().isEmpty() && year.amount() > 0)
                .forEach(year -> due.put(year.startsIn(), year.amount()));
        int oldest = law.scholarships().oldestSchoolYear(clock.today());
        // one that is neither due nor decided may be of a year that nobody meant
        Optional<ScholarYear> last = years.stream()
                .filter(year -> year.amount() > 0 || year.status().isDecided())
                .reduce((one, next) -> next);
        Optional<SchoolYear> next = last.isPresent()
                ? last.flatMap(year -> after(year.level()))
                : child.child().nextSchoolYear();
        LocalDate from = last.map(year -> law.scholarships().firstDay(year.startsIn() + 1))
                .orElse(child.eventDate());
        // a year that nobody proved in time is lost
        next.ifPresent(level -> project(child, level, from).tailMap(oldest).forEach(due::put));
        return due;
    }

    private SortedMap<Integer, Long> project(ScholarChild child, SchoolYear level, LocalDate from) {
        SortedMap<Integer, Long> due = new TreeMap<>();
        ChildFacts facts = ChildFacts.of(child.child().id(), child.child().birthDate(), level);
        law.scholarships().projectFrom(from, List.of(facts), child.eventDate()).children().stream()
                .flatMap(projected -> projected.years().stream())
                .forEach((ScholarshipProjection.ProjectedYear year) -> due.put(year.startsIn(), year.amount()));
        return due;
    }

    private static Optional<SchoolYear> after(SchoolYear level) {
        SchoolYear[] all = SchoolYear.values();
        return level.ordinal() + 1 < all.length ? Optional.of(all[level.ordinal() + 1]) : Optional.empty();
    }
}
