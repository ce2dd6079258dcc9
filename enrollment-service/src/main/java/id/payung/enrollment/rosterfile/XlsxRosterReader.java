package id.payung.enrollment.rosterfile;

import id.payung.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook. The packed file is held in memory, its rows pass one by one. */
final class XlsxRosterReader implements RosterReader {

    private final InputStream body;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final RosterHeader header;
    private int width;
    private int nik = -1;
    private long line;
    private List<CellText> cells = List.of();
    private int filled;

    XlsxRosterReader(InputStream body) {
        this.body = body;
        this.workbook = WorkbookFile.open(body);
        this.stream = guarded(() -> {
            try {
                return workbook.getSheet(0)
                        .orElseThrow(RosterFileProblems.NOT_A_SPREADSHEET::refusal)
                        .openStream();
            } catch (IOException e) {
                throw RosterFileProblems.SPREADSHEET_TRUNCATED.refusal();
            }
        });
        this.rows = stream.iterator();
        this.header = RosterHeader.of(readHeader());
        this.width = header.width();
        this.nik = header.filePositionOf(RosterColumn.NIK);
    }

    private List<String> readHeader() {
        while (advance()) {
            if (filled > 0) {
                return cells.subList(0, filled).stream().map(CellText::value).toList();
            }
        }
        throw RosterFileProblems.ROSTER_EMPTY.refusal();
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public Optional<RosterRow> next() {
        while (advance()) {
            if (filled > 0) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    /** Moves to the next row of the sheet, blank or not; false at its end. */
    private boolean advance() {
        return guarded(() -> {
            if (!rows.hasNext()) {
                return false;
            }
            Row row = rows.next();
            // where rows carry no number the library counts them from 0
            line = Math.max(row.getRowNum(), line + 1);
            cells = IntStream.range(0, Math.max(row.getCellCount(), width))
                    .mapToObj(i ->
                            i < row.getCellCount() ? CellText.of(row.getOptionalCell(i), i == nik) : CellText.EMPTY)
                    .toList();
            filled = cells.size();
            while (filled > 0 && cells.get(filled - 1).value().isBlank()) {
                filled--;
            }
            return true;
        });
    }

    private RosterRow row() {
        List<CellText> used = cells.subList(0, Math.max(filled, width));
        OptionalInt broken = IntStream.range(0, used.size())
                .filter(i -> used.get(i).broken() && !header.isIgnored(i))
                .findFirst();
        boolean tooLong = used.stream().mapToInt(cell -> cell.value().length()).sum() > FileLimits.ROW;
        List<String> values = used.stream().map(CellText::value).toList();
        String field = broken.isPresent() ? header.nameAt(broken.getAsInt()) : "";
        return header.row(line, values, tooLong || broken.isPresent(), field);
    }

    /** The library reports damage in a dozen ways. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RosterFileProblems.SPREADSHEET_TRUNCATED.refusal();
        }
    }

    @Override
    public void close() {
        try (body;
                workbook) {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
