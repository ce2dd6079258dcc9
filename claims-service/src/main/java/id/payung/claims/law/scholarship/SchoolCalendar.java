package id.payung.claims.law.scholarship;

import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import java.time.LocalDate;

/** School years begin on the first day of a month, 1 July. */
final class SchoolCalendar {
    private final Parameter firstMonth;

    SchoolCalendar(LawFiles files) {
        firstMonth = files.parameter("scholarship/first-month");
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, rule(year).asInt(), 1);
    }

    /** What was in force when the calendar year began, so that a school year does not move once it has begun. */
    LegalValue rule(int year) {
        return firstMonth.onOrFirst(LocalDate.of(year, 1, 1));
    }

    /** The first year that begins on the day or after it. */
    int nextFrom(LocalDate day) {
        return day.isAfter(firstDay(day.getYear())) ? day.getYear() + 1 : day.getYear();
    }

    /** The year that runs on the day. */
    int runningOn(LocalDate day) {
        return day.isBefore(firstDay(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }
}
