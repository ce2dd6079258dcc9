package id.payung.reporting.restatement;

import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Shows restated cells one after the other. One is shown only if it may be shown before the publication, after it and
 * now: otherwise the change would tell what the tables hide. Of others not even that they changed is told: of a cell that
 * was shown and is hidden now, to help hide a smaller one, whoever knew that it is the same as before would know both. The
 * sheets of a publication and month are looked up once for all cells that follow each other.
 */
final class RestatementView {

    private final MonthSheets sheets;
    private final Groups groups;
    private final Snapshot now;
    private final Grouping grouping;
    private Sheets known;

    RestatementView(MonthSheets sheets, Groups groups, Snapshot now, Grouping grouping) {
        this.sheets = sheets;
        this.groups = groups;
        this.now = now;
        this.grouping = grouping;
    }

    private record Sheets(long publication, YearMonth month, MonthSheet before, MonthSheet after, MonthSheet present) {

        boolean isOf(RestatedCell found) {
            return publication == found.publication() && month.equals(found.month());
        }

        boolean hide(RestatedCell found) {
            return List.of(before, after, present).stream()
                    .anyMatch(sheet -> sheet.masked().contains(found.cell()));
        }
    }

    /** Nothing where it must not be told. */
    Optional<Restatement> of(RestatedCell found) {
        if (known == null || !known.isOf(found)) {
            known = sheets(found);
        }
        if (known.hide(found)) {
            return Optional.empty();
        }
        return Optional.of(new Restatement(
                groups.of(grouping, found.cell(), found.month()),
                found.month(),
                found.at(),
                known.before().get(found.cell()).covered(),
                known.after().get(found.cell()).covered(),
                Causes.told(found.causes(), found.persons(), found.fewEnded())));
    }

    private Sheets sheets(RestatedCell found) {
        return new Sheets(
                found.publication(),
                found.month(),
                sheets.of(at(found.publication() - 1), found.month()),
                sheets.of(at(found.publication()), found.month()),
                sheets.of(now, found.month()));
    }

    private Snapshot at(long publication) {
        return new Snapshot(
                now.generation(), publication, now.at(), now.figuresAt(), now.enrollmentAt(), now.claimsAt());
    }
}
