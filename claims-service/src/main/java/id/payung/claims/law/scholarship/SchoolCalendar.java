package id.payung.claims.law.scholarship;

import id.payung.claims.law.parameter.LawFiles;
import java.time.LocalDate;
import java.time.Month;

/** School years begin on 1 July. */
final class SchoolCalendar {
    private final Month firstMonth;

    SchoolCalendar(LawFiles files) {
        firstMonth =
                Month.of(files.parameter("scholarship/first-month").newest().asInt());
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
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
