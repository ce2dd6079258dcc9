package id.payung.claims.law.jkk;

import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.Complete;
import id.payung.claims.law.parameter.LawFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The income bands of BPU members, PP 44/2015 Lampiran II. */
public final class IncomeBands {
    private final NavigableMap<Long, Long> baseByLowerBound = new TreeMap<>();
    private final LegalCitation citation;

    public IncomeBands(LawFiles files) {
        Table table = files.read("jkk/income-bands", Table.class);
        citation = table.citation();
        for (Band band : table.bands()) {
            baseByLowerBound.put(band.incomeFrom(), band.base());
        }
    }

    LegalCitation citation() {
        return citation;
    }

    /**
     * The base of the band with the greatest lower bound that does not exceed the income. The printed table leaves gaps
     * of Rp 999 between bands; this way no income falls into one.
     *
     * @param declared rupiah a month, not negative
     */
    public long base(long declared) {
        var entry = baseByLowerBound.floorEntry(declared);
        if (entry == null) {
            throw new IllegalArgumentException("An income is not negative");
        }
        return entry.getValue();
    }

    record Table(
            String description,
            String unit,
            LocalDate reviewed,
            LocalDate from,
            LegalCitation citation,
            Boolean verified,
            String mark,
            List<Band> bands) {
        Table {
            Complete.requireText(description, "a description");
            Complete.requireText(unit, "a unit");
            Complete.require(reviewed != null && from != null, "its dates");
            Complete.require(citation != null, "a citation");
            Complete.require(Boolean.TRUE.equals(verified), "verified bands, as no line says where they came from");
            Complete.requireHonest(mark, verified, null);
            Complete.require(bands != null && !bands.isEmpty(), "bands");
        }
    }

    record Band(int band, long incomeFrom, long base) {}
}
