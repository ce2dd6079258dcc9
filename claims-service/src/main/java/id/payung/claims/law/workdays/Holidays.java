package id.payung.claims.law.workdays;

import id.payung.claims.law.parameter.Complete;
import id.payung.claims.law.parameter.LawFiles;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which days are worked: not Saturday, Sunday or a national holiday. The years come from files with their source. */
final class Holidays {
    private final Set<LocalDate> free = new HashSet<>();
    private final Map<Integer, Boolean> verifiedYears = new HashMap<>();

    Holidays(LawFiles files) {
        for (String name : files.in("holidays")) {
            Year year = files.read(name, Year.class);
            verifiedYears.put(year.year(), year.verified());
            year.days().forEach(day -> free.add(day.on()));
        }
    }

    boolean isWorked(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !free.contains(day);
    }

    /** False for a year without a file too: its holidays are not known. */
    boolean isVerified(LocalDate from, LocalDate to) {
        return from.getYear() <= to.getYear()
                && IntStream.rangeClosed(from.getYear(), to.getYear())
                        .allMatch(year -> verifiedYears.getOrDefault(year, false));
    }

    record Year(String description, Integer year, LocalDate reviewed, String source, Boolean verified, List<Day> days) {
        Year {
            Complete.requireText(description, "a description");
            Complete.require(year != null && reviewed != null, "a year and the day of its review");
            Complete.requireText(source, "the source of its holidays");
            Complete.require(verified != null, "a mark (verified: true or false)");
            Complete.require(days != null && !days.isEmpty(), "holidays");
            int ofYear = year;
            Complete.require(days.stream().allMatch(day -> day.on().getYear() == ofYear), "only holidays of its year");
        }
    }

    record Day(LocalDate on, String name) {
        Day {
            Complete.require(on != null, "a date for each holiday");
            Complete.requireText(name, "a name for each holiday");
        }
    }
}
