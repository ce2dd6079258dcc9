package id.payung.enrollment.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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

    /** A row or what is wrong with it. */
    record Read(long line, Optional<ImportRow> row, Optional<MembershipImport.RowError> error) {}

    static Read read(NamedCsvRecord record, int longest) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != ImportHeader.COLUMNS.size()
                || record.getFields().stream().anyMatch(f -> f.length() > longest)) {
            return wrong(line, "ROW_MALFORMED", "");
        }
        String nik = record.getField("nik").strip();
        String segment = record.getField("segment").strip();
        String job = record.getField("job").strip();
        Optional<YearMonth> from = month(record.getField("from"));
        Optional<YearMonth> until = month(record.getField("until"));
        String paid = record.getField("paid_months").strip();
        if (!nik.matches("[0-9]{16}")) {
            return wrong(line, nik.length() == 16 ? "NIK_NOT_DIGITS" : "NIK_LENGTH", "nik");
        }
        if (record.getField("payer").isBlank() || record.getField("source").isBlank()) {
            return wrong(line, "VALUE_MISSING", record.getField("payer").isBlank() ? "payer" : "source");
        }
        if (!segment.equals("BPU") && !segment.equals("PU")) {
            return wrong(line, "SEGMENT_INVALID", "segment");
        }
        if (!job.equals("1") && !job.equals("2")) {
            return wrong(line, "JOB_LIMIT", "job");
        }
        if (from.isEmpty() || until.isEmpty() || !from.get().isBefore(until.get())) {
            return wrong(line, "MONTH_INVALID", from.isEmpty() ? "from" : "until");
        }
        long months = ChronoUnit.MONTHS.between(from.get(), until.get());
        if (!paid.matches("[0-9]{1,3}") || Integer.parseInt(paid) > months) {
            return wrong(line, "PAID_MONTHS_INVALID", "paid_months");
        }
        return new Read(
                line,
                Optional.of(new ImportRow(
                        nik,
                        record.getField("payer").strip(),
                        segment,
                        Integer.parseInt(job),
                        from.get(),
                        until.get(),
                        Integer.parseInt(paid),
                        record.getField("source").strip())),
                Optional.empty());
    }

    private static Read wrong(long line, String code, String field) {
        return new Read(line, Optional.empty(), Optional.of(new MembershipImport.RowError(line, code, field)));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return text.strip().length() == 7 ? Optional.of(YearMonth.parse(text.strip())) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ImportRow[hidden]";
    }
}
