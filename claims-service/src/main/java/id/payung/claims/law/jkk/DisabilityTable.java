package id.payung.claims.law.jkk;

import id.payung.claims.law.DisabilityPart;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.Complete;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of lasting losses, PP 44/2015 Lampiran III; each row says whether it was seen in a source. */
final class DisabilityTable {
    private final Map<DisabilityPart, Row> rows = new EnumMap<>(DisabilityPart.class);
    private final LocalDate from;

    DisabilityTable(LawFiles files) {
        Table table = files.read("jkk/disability-table", Table.class);
        from = table.from();
        table.rows().forEach(row -> rows.put(row.part(), row));
        Complete.require(
                rows.size() == DisabilityPart.values().length && table.rows().size() == rows.size(),
                "each part of the body once");
    }

    Row row(DisabilityPart part) {
        return rows.get(part);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from);
    }

    /** Is one part a piece of the other? */
    boolean contains(DisabilityPart larger, DisabilityPart smaller) {
        Optional<DisabilityPart> next = rows.get(smaller).larger();
        while (next.isPresent()) {
            if (next.get() == larger) {
                return true;
            }
            next = rows.get(next.get()).larger();
        }
        return false;
    }

    /** How the loss is counted against the percent of the row. */
    enum Counted {
        WHOLE,
        PER_TEN,
        RANGE
    }

    record Table(String description, String unit, LocalDate reviewed, LocalDate from, List<Row> rows) {
        Table {
            Complete.requireText(description, "a description");
            Complete.requireText(unit, "a unit");
            Complete.require(reviewed != null && from != null, "its dates");
            Complete.require(rows != null && !rows.isEmpty(), "rows");
        }
    }

    /**
     * One loss.
     *
     * @param percent of the multiple of the wage
     * @param counted absent is WHOLE
     * @param least the lowest percent of a range
     * @param most how often the part may be named; absent is once
     * @param within the larger part it belongs to
     */
    record Row(
            DisabilityPart part,
            BigDecimal percent,
            Counted counted,
            BigDecimal least,
            Integer most,
            DisabilityPart within,
            LegalCitation citation,
            Boolean verified,
            String mark) {
        Row {
            Complete.require(part != null && percent != null, "part and percent in each row");
            Complete.require(citation != null, "a citation in each row");
            Complete.requireHonest(mark, verified, null);
            counted = counted == null ? Counted.WHOLE : counted;
            least = least == null ? BigDecimal.ZERO : least;
            most = most == null ? 1 : most;
        }

        Optional<DisabilityPart> larger() {
            return Optional.ofNullable(within);
        }

        LegalValue legal() {
            return new LegalValue(percent, citation, verified);
        }
    }
}
