package id.payung.enrollment.rosterfile;

import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemType;
import id.payung.platform.problem.Text;
import id.payung.platform.web.FormulaGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where each column of a roster stands in a file. The columns of our own answer are passed over. */
public final class RosterHeader {

    /** What an answer file adds behind the columns of the input. */
    static final List<String> ANSWER_COLUMNS = List.of("outcome", "code", "field", "message");

    private static final Set<String> IGNORED = Set.copyOf(ANSWER_COLUMNS);

    private final int width;
    private final int[] kept;
    private final List<String> names;
    private final Map<RosterColumn, Integer> positions = new EnumMap<>(RosterColumn.class);
    private final List<FieldProblem> problems = new ArrayList<>();

    private RosterHeader(List<String> cells) {
        this.width = cells.size();
        this.kept = IntStream.range(0, cells.size())
                .filter(i -> !IGNORED.contains(cells.get(i).strip().toLowerCase(Locale.ROOT)))
                .toArray();
        this.names = Arrays.stream(kept).mapToObj(cells::get).toList();
        for (int i = 0; i < names.size(); i++) {
            place(names.get(i), i);
        }
        Arrays.stream(RosterColumn.values())
                .filter(column -> column.required() && !positions.containsKey(column))
                .forEach(this::miss);
    }

    /**
     * Reads a header line.
     *
     * @throws id.payung.platform.problem.ProblemException {@code too-many-columns}; or {@code column-missing},
     *     {@code column-doubled} or {@code column-unknown}, the first that applies, with all broken columns listed.
     *     Unknown columns are named by position only: a file without a header starts with a person.
     */
    static RosterHeader of(List<String> cells) {
        if (cells.size() > FileLimits.COLUMNS) {
            throw RosterFileProblems.TOO_MANY_COLUMNS.because(
                    "A roster has at most " + FileLimits.COLUMNS + " columns",
                    "Daftar paling banyak berisi " + FileLimits.COLUMNS + " kolom");
        }
        RosterHeader header = new RosterHeader(cells);
        header.refuseBroken();
        return header;
    }

    private void place(String name, int position) {
        Optional<RosterColumn> column = RosterColumn.ofHeader(name);
        int number = kept[position] + 1;
        if (column.isEmpty()) {
            problems.add(new FieldProblem(
                    "column:" + number,
                    RosterFileProblems.COLUMN_UNKNOWN.code(),
                    new Text("Column " + number + " is not known", "Kolom ke-" + number + " tidak dikenal")));
        } else if (positions.putIfAbsent(column.get(), position) != null) {
            String known = column.get().english();
            problems.add(new FieldProblem(
                    "column:" + number,
                    RosterFileProblems.COLUMN_DOUBLED.code(),
                    new Text(
                            "Column " + number + " is " + known + " a second time",
                            "Kolom ke-" + number + " adalah " + known + " untuk kedua kalinya")));
        }
    }

    private void miss(RosterColumn column) {
        problems.add(new FieldProblem(
                "column:" + column.english(),
                RosterFileProblems.COLUMN_MISSING.code(),
                new Text(
                        "The column " + column.english() + " is missing",
                        "Kolom " + column.indonesian() + " tidak ada")));
    }

    private void refuseBroken() {
        for (ProblemType type : List.of(
                RosterFileProblems.COLUMN_MISSING,
                RosterFileProblems.COLUMN_DOUBLED,
                RosterFileProblems.COLUMN_UNKNOWN)) {
            if (problems.stream().anyMatch(problem -> problem.code().equals(type.code()))) {
                throw type.because(problems);
            }
        }
    }

    /** Names as they came, without those of our answer. */
    List<String> names() {
        return names;
    }

    /** Columns of the file, those of our answer included. */
    int width() {
        return width;
    }

    int positionOf(RosterColumn column) {
        return positions.getOrDefault(column, -1);
    }

    int filePositionOf(RosterColumn column) {
        return kept[positionOf(column)];
    }

    boolean isIgnored(int filePosition) {
        return filePosition < width && Arrays.binarySearch(kept, filePosition) < 0;
    }

    /** English name of the column at a position of the file, empty where there is none. */
    String nameAt(int filePosition) {
        int position = Arrays.binarySearch(kept, filePosition);
        return position < 0
                ? ""
                : RosterColumn.ofHeader(names.get(position))
                        .map(RosterColumn::english)
                        .orElse("");
    }

    /** The row of a file without the cells of our answer; a row of another width is malformed and keeps its surplus. */
    RosterRow row(long line, List<String> cells, boolean malformed, String malformedField) {
        boolean fits = cells.size() == width;
        String[] values = fits && kept.length == width ? cells.toArray(String[]::new) : select(cells);
        for (int i = 0; i < values.length; i++) {
            values[i] = FormulaGuard.unguard(values[i]);
        }
        return new RosterRow(line, values, malformed || !fits, malformedField, this);
    }

    private String[] select(List<String> cells) {
        return IntStream.concat(Arrays.stream(kept), IntStream.range(width, Math.max(width, cells.size())))
                .filter(i -> i < cells.size())
                .mapToObj(cells::get)
                .toArray(String[]::new);
    }
}
