package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.CsvRows;
import id.payung.enrollment.worker.FieldTexts;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.problem.Text;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One readable row of an import: months {@code [from, until)}, of which the first {@code paidMonths} were paid. */
record ImportRow(
        String nik,
        String payer,
        String segment,
        int job,
        YearMonth from,
        YearMonth until,
        int paidMonths,
        String source) {

    private static final int LONGEST_FIELD = 1000;
    private static final int MONTH_LETTERS = 7;
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2099, 12);

    /** A row, or everything that is wrong with it. */
    record Read(long line, Optional<ImportRow> row, List<Wrong> wrong) {}

    /** What is wrong with one field, {@code ""} for the row as a whole. */
    record Wrong(String code, Text message, String field) {

        static Wrong of(ImportCode code, String field) {
            return new Wrong(code.name(), code.message(), field);
        }
    }

    static Read read(CsvRows.Row row, ImportHeader header, WorkerCheck check) {
        List<Wrong> wrong = malformed(row, header);
        if (!wrong.isEmpty()) {
            return new Read(row.line(), Optional.empty(), wrong);
        }
        String nik = header.value(row, "nik");
        check.checkNik(nik).forEach(code -> wrong.add(new Wrong(code.name(), code.message(), "nik")));
        String payer = required("payer", row, header, wrong);
        String segment = oneOf("segment", List.of("BPU", "PU"), ImportCode.SEGMENT_INVALID, row, header, wrong);
        String job = oneOf("job", List.of("1", "2"), ImportCode.JOB_LIMIT, row, header, wrong);
        Optional<YearMonth> from = month("from", row, header, wrong);
        Optional<YearMonth> until = month("until", row, header, wrong);
        long months = 0;
        if (from.isPresent() && until.isPresent()) {
            months = ChronoUnit.MONTHS.between(from.get(), until.get());
            addUnless(months > 0, ImportCode.MONTH_INVALID, "until", wrong);
        }
        String paid = header.value(row, "paid_months");
        boolean counted = paid.matches("[0-9]{1,4}");
        // more than the months there are can only be said where the months can be read
        addUnless(
                counted && (months <= 0 || Integer.parseInt(paid) <= months),
                ImportCode.PAID_MONTHS_INVALID,
                "paid_months",
                wrong);
        String source = required("source", row, header, wrong);
        if (!wrong.isEmpty()) {
            return new Read(row.line(), Optional.empty(), wrong);
        }
        return new Read(
                row.line(),
                Optional.of(new ImportRow(
                        nik,
                        payer,
                        segment,
                        Integer.parseInt(job),
                        from.orElseThrow(),
                        until.orElseThrow(),
                        Integer.parseInt(paid),
                        source)),
                List.of());
    }

    private static List<Wrong> malformed(CsvRows.Row row, ImportHeader header) {
        List<Wrong> wrong = new ArrayList<>();
        if (row.broken()) {
            wrong.add(Wrong.of(ImportCode.ROW_MALFORMED, header.lastColumn(row)));
        } else if (row.fields().size() != header.width()) {
            wrong.add(Wrong.of(ImportCode.ROW_MALFORMED, ""));
        } else {
            for (String column : ImportHeader.COLUMNS) {
                String value = header.value(row, column);
                boolean storable = value.length() <= LONGEST_FIELD && FieldTexts.storable(value);
                addUnless(storable, ImportCode.ROW_MALFORMED, column, wrong);
            }
        }
        return wrong;
    }

    private static String required(String column, CsvRows.Row row, ImportHeader header, List<Wrong> wrong) {
        String value = header.value(row, column);
        addUnless(!value.isEmpty(), ImportCode.VALUE_MISSING, column, wrong);
        return value;
    }

    private static String oneOf(
            String column,
            List<String> known,
            ImportCode code,
            CsvRows.Row row,
            ImportHeader header,
            List<Wrong> wrong) {
        String value = header.value(row, column);
        addUnless(known.contains(value), code, column, wrong);
        return value;
    }

    private static Optional<YearMonth> month(String column, CsvRows.Row row, ImportHeader header, List<Wrong> wrong) {
        Optional<YearMonth> month = month(header.value(row, column));
        addUnless(month.isPresent(), ImportCode.MONTH_INVALID, column, wrong);
        return month;
    }

    private static Optional<YearMonth> month(String text) {
        if (text.length() != MONTH_LETTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> !month.isBefore(EARLIEST) && !month.isAfter(LATEST));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static void addUnless(boolean holds, ImportCode code, String field, List<Wrong> wrong) {
        if (!holds) {
            wrong.add(Wrong.of(code, field));
        }
    }

    @Override
    public String toString() {
        return "ImportRow[hidden]";
    }
}
