package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Candidate;
import id.payung.enrollment.enrolling.CandidateFactory;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.rosterfile.RosterColumn;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.enrollment.worker.FieldTexts;
import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.RowCode;
import id.payung.enrollment.worker.RowVerdict;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.RowVerdict.Rejected;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.enrollment.worker.WorkerFields;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a roster in chunks and checks each row alone; remembers every NIK and job of the file, eight bytes each. */
final class RosterChunks {

    private static final int NIK_DIGITS = 16;

    private final RosterReader reader;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final LocalDate firstDay;
    private final boolean sponsorIsEmployer;
    private final int chunkRows;
    private final LongOpenHashSet seen = new LongOpenHashSet();
    private long skipped;
    private long lastLine;

    RosterChunks(
            RosterReader reader,
            WorkerCheck check,
            CandidateFactory candidates,
            LocalDate firstDay,
            boolean sponsorIsEmployer,
            int chunkRows) {
        this.reader = reader;
        this.check = check;
        this.candidates = candidates;
        this.firstDay = firstDay;
        this.sponsorIsEmployer = sponsorIsEmployer;
        this.chunkRows = chunkRows;
    }

    /** Passes over rows whose verdict is committed already; they still count as seen. */
    void skipTo(long processedLine) {
        skipped = processedLine;
        lastLine = processedLine;
    }

    /** The next rows; the last chunk has none where the file ends with the one before, and keeps its last line. */
    Chunk next() {
        List<Candidate> accepted = new ArrayList<>(chunkRows);
        List<Verdict> rejected = new ArrayList<>();
        while (accepted.size() + rejected.size() < chunkRows) {
            Optional<RosterRow> row = reader.next();
            if (row.isEmpty()) {
                return new Chunk(accepted, rejected, lastLine, true);
            }
            boolean first = row.get().malformed() || remember(row.get());
            if (row.get().line() <= skipped) {
                continue;
            }
            lastLine = row.get().line();
            judge(row.get(), first, accepted, rejected);
        }
        return new Chunk(accepted, rejected, lastLine, false);
    }

    private void judge(RosterRow row, boolean first, List<Candidate> accepted, List<Verdict> rejected) {
        if (row.malformed()) {
            rejected.add(Verdict.rejected(
                    row.line(), List.of(new Finding(RowCode.ROW_MALFORMED, row.malformedField())), ""));
            return;
        }
        if (!first) {
            rejected.add(Verdict.rejected(
                    row.line(),
                    List.of(new Finding(RowCode.NIK_DUPLICATE_IN_FILE, RowCode.NIK_DUPLICATE_IN_FILE.field())),
                    ""));
            return;
        }
        RowVerdict verdict = check.check(fields(row), firstDay, sponsorIsEmployer);
        if (verdict instanceof Acceptable acceptable) {
            accepted.add(candidates.of(row.line(), acceptable.worker(), acceptable.reviews()));
        } else if (verdict instanceof Rejected refused) {
            rejected.add(Verdict.rejected(row.line(), refused.findings(), ""));
        }
    }

    /** Whether this is the first row of its NIK and job. */
    private boolean remember(RosterRow row) {
        String nik = FieldTexts.trim(row.value(RosterColumn.NIK));
        if (nik.length() != NIK_DIGITS) {
            return true;
        }
        long key = 0;
        for (int i = 0; i < NIK_DIGITS; i++) {
            char digit = nik.charAt(i);
            if (digit < '0' || digit > '9') {
                return true;
            }
            key = key * 10 + (digit - '0');
        }
        boolean secondJob = FieldTexts.trim(row.value(RosterColumn.JOB)).equals("2");
        return seen.add(secondJob ? -key : key);
    }

    static WorkerFields fields(RosterRow row) {
        return new WorkerFields(
                row.value(RosterColumn.NIK),
                row.value(RosterColumn.NAME),
                row.value(RosterColumn.BIRTH_DATE),
                row.value(RosterColumn.SEX),
                row.value(RosterColumn.REGION),
                row.value(RosterColumn.OCCUPATION),
                row.value(RosterColumn.INCOME),
                row.value(RosterColumn.SEGMENT),
                row.value(RosterColumn.WAGE),
                row.value(RosterColumn.MOTHER_NAME),
                row.value(RosterColumn.PHONE),
                row.value(RosterColumn.ADDRESS),
                row.value(RosterColumn.JOB));
    }
}
