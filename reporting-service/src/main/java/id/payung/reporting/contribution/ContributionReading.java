package id.payung.reporting.contribution;

import id.payung.reporting.query.AreaRows;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.query.Months;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;

/** Reads contributions from the sheets of the months; hidden where the persons of the cell are hidden. */
@ApplicationScoped
class ContributionReading {

    private final MonthSheets sheets;
    private final AreaRows areaRows;
    private final Groups groups;

    ContributionReading(MonthSheets sheets, AreaRows areaRows, Groups groups) {
        this.sheets = sheets;
        this.areaRows = areaRows;
        this.groups = groups;
    }

    Stream<ContributionRow> rows(Grouping grouping, Months months, Snapshot snapshot) {
        return sheets.oneByOne(snapshot, months.first(), months.last())
                .flatMap(month -> rows(grouping, month.getKey(), month.getValue()));
    }

    private Stream<ContributionRow> rows(Grouping grouping, YearMonth month, MonthSheet sheet) {
        return areaRows.wanted(grouping, sheet).entrySet().stream().map(entry -> {
            boolean hidden = sheet.masked().contains(entry.getKey());
            return new ContributionRow(
                    groups.of(grouping, entry.getKey(), month),
                    hidden ? null : entry.getValue().contributors(),
                    hidden ? null : entry.getValue().amount(),
                    hidden);
        });
    }
}
