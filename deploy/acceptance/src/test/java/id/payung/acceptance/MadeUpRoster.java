package id.payung.acceptance;

import id.payung.deploy.demo.Column;
import id.payung.deploy.demo.Defect;
import id.payung.deploy.demo.DemoRoster;
import id.payung.deploy.demo.DemoRow;
import id.payung.deploy.demo.ExpectedCounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A roster with about 2 % broken rows from a printed seed, and what must become of it. Seeds that draw a NIK of an
 * earlier roster are passed over: all rosters meet in one database.
 */
record MadeUpRoster(DemoRoster demo, byte[] csv, ExpectedCounts expected) {

    private static final int SAMPLE = 40;
    private static final int MOST_SEEDS = 100;
    private static final Set<String> TAKEN = new HashSet<>();

    static synchronized MadeUpRoster of(long firstSeed, int rows) {
        for (long seed = firstSeed; seed < firstSeed + MOST_SEEDS; seed++) {
            DemoRoster demo = DemoRoster.of(seed, rows);
            Set<String> niks = niks(demo);
            if (Collections.disjoint(niks, TAKEN)) {
                TAKEN.addAll(niks);
                System.out.println("roster of " + rows + " rows from seed " + seed);
                return written(demo);
            }
        }
        throw new IllegalStateException("No seed from " + firstSeed + " on draws new workers only");
    }

    private static Set<String> niks(DemoRoster demo) {
        Set<String> niks = new HashSet<>();
        demo.forEach(row -> {
            niks.add(row.nik());
            niks.add(row.intact().get(0));
        });
        return niks;
    }

    private static void used(DemoRow row) {
        UsedValues.number(row.nik());
        UsedValues.name(row.fields().get(Column.NAME.ordinal()));
        UsedValues.name(row.fields().get(Column.MOTHER_NAME.ordinal()));
        UsedValues.number(row.fields().get(Column.PHONE.ordinal()));
    }

    private static MadeUpRoster written(DemoRoster demo) {
        demo.forEach(MadeUpRoster::used);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            demo.writeTo(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MadeUpRoster(demo, bytes.toByteArray(), demo.expectedCounts());
    }

    List<DemoRow> rows() {
        List<DemoRow> rows = new ArrayList<>();
        demo.forEach(rows::add);
        return rows;
    }

    /** NIKs of good rows from all over the file, the first and the last among them. */
    List<String> goodNiks() {
        List<String> good = rows().stream()
                .filter(row -> row.defect().isEmpty())
                .map(DemoRow::nik)
                .toList();
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(good.get((int) ((good.size() - 1L) * i / (SAMPLE - 1))));
        }
        return sample;
    }

    /** NIKs that were well-formed in rows that were not enrolled. */
    List<String> rejectedNiks() {
        return rows().stream()
                .filter(row -> row.defect()
                        .filter(defect -> defect == Defect.TOO_OLD || defect == Defect.OCCUPATION_UNKNOWN)
                        .isPresent())
                .map(DemoRow::nik)
                .limit(SAMPLE / 2)
                .toList();
    }

    long amount() {
        return expected.amount(Office.MONTHS);
    }
}
