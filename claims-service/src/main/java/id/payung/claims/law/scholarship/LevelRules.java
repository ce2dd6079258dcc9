package id.payung.claims.law.scholarship;

import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Rule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Amount and most years of each level. */
final class LevelRules {
    private final Map<SchoolLevel, Parameter> amounts = new EnumMap<>(SchoolLevel.class);
    private final Map<SchoolLevel, Parameter> years = new EnumMap<>(SchoolLevel.class);

    LevelRules(LawFiles files) {
        for (SchoolLevel level : SchoolLevel.values()) {
            String name = "scholarship/" + level.name().toLowerCase(Locale.ROOT);
            amounts.put(level, files.parameter(name + "-amount"));
            years.put(level, files.parameter(name + "-years"));
        }
    }

    /** Rupiah a school year; empty before PP 82/2019. */
    Optional<LegalValue> amount(SchoolLevel level, LocalDate eventDate) {
        return amounts.get(level).on(eventDate);
    }

    /** Everything that is reckoned with for events of a day. */
    List<Rule> rules(LocalDate eventDate) {
        return Stream.concat(amounts.values().stream(), years.values().stream())
                .flatMap(figure -> figure.on(eventDate).stream())
                .map(LegalValue::rule)
                .toList();
    }

    Optional<LegalValue> mostYears(SchoolLevel level, LocalDate eventDate) {
        return years.get(level).on(eventDate);
    }
}
