package id.payung.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A roster of made-up workers of East Kalimantan for the period that begins in July 2023; about 2 % of its rows are
 * broken, each {@link Defect} in turn. The same seed and size give the same bytes.
 */
public final class DemoRoster {
    /** The seed of the demo, so that everybody sees the same workers. */
    public static final long SEED = 20_230_705;

    private static final int ONE_BROKEN_IN = 50;
    private static final int REMEMBERED = 500;

    private final long seed;
    private final int size;

    private DemoRoster(long seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    public static DemoRoster of(long seed, int rows) {
        return new DemoRoster(seed, rows);
    }

    /** Columns of the file in their order. */
    public static List<String> header() {
        return Arrays.stream(Column.values()).map(Column::header).toList();
    }

    /** Makes the rows one after the other; none is kept. */
    public void forEach(Consumer<DemoRow> consumer) {
        SplittableRandom random = new SplittableRandom(seed);
        NikMaker niks = new NikMaker(random);
        List<DemoRow> earlier = new ArrayList<>(REMEMBERED);
        int broken = 0;
        for (int number = 1; number <= size; number++) {
            Optional<Defect> defect = random.nextInt(ONE_BROKEN_IN) == 0 && !earlier.isEmpty()
                    ? Optional.of(Defect.values()[broken++ % Defect.values().length])
                    : Optional.empty();
            DemoRow row = row(number, defect, random, niks, earlier);
            if (defect.isEmpty() && earlier.size() < REMEMBERED) {
                earlier.add(row);
            } else if (defect.isEmpty()) {
                earlier.set(number % REMEMBERED, row);
            }
            consumer.accept(row);
        }
    }

    /** The CSV with its header, UTF-8 text with commas; the writer stays open. */
    public void writeTo(Writer writer) throws IOException {
        write(writer, row -> Optional.of(row.fields()));
    }

    /** Only the rows that were broken, now without their defect; duplicates are left out. The writer stays open. */
    public void writeRepairedTo(Writer writer) throws IOException {
        write(writer, row -> row.defect()
                .filter(defect -> defect != Defect.NIK_DUPLICATE_IN_FILE)
                .map(defect -> row.intact()));
    }

    public ExpectedCounts expectedCounts() {
        ExpectedCounts[] counts = {ExpectedCounts.none()};
        forEach(row -> counts[0] = counts[0].plus(row));
        return counts[0];
    }

    private static DemoRow row(
            int number, Optional<Defect> defect, SplittableRandom random, NikMaker niks, List<DemoRow> earlier) {
        Worker worker = Worker.draw(random, niks);
        RowDraft draft = new RowDraft(worker, random, niks);
        List<String> intact = List.of(draft.fields());
        if (defect.isPresent() && defect.get() == Defect.NIK_DUPLICATE_IN_FILE) {
            DemoRow copied = earlier.get(random.nextInt(earlier.size()));
            return new DemoRow(number, copied.fields(), intact, copied.region(), defect);
        }
        defect.ifPresent(it -> it.apply(draft));
        return new DemoRow(
                number, List.of(draft.fields()), intact, worker.region().code(), defect);
    }

    private void write(Writer writer, java.util.function.Function<DemoRow, Optional<List<String>>> choice)
            throws IOException {
        writer.write(line(header()));
        try {
            forEach(row -> choice.apply(row).ifPresent(fields -> writeLine(writer, fields)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLine(Writer writer, List<String> fields) {
        try {
            writer.write(line(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the file. */
    static String line(List<String> fields) {
        return fields.stream().map(DemoRoster::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        return field.indexOf(',') < 0 && field.indexOf('"') < 0 ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
