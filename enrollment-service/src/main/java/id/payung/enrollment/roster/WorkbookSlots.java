package id.payung.enrollment.roster;

import id.payung.enrollment.rosterfile.RosterFiles;
import id.payung.enrollment.rosterfile.RosterFormat;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the workbooks that requests hold open: unlike other files each lies in memory, packed, with its shared strings
 * beside it. The work behind is bounded by its own number of workers.
 */
@ApplicationScoped
class WorkbookSlots {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore slots;
    /** Its own: whoever fetches an answer slowly keeps nobody from sending a file. */
    private final Semaphore answers;

    private final Duration patience;

    @Inject
    WorkbookSlots(@ConfigProperty(name = "payung.roster.workbooks") int workbooks) {
        this(workbooks, PATIENCE);
    }

    WorkbookSlots(int workbooks, Duration patience) {
        this.slots = new Semaphore(workbooks, true);
        this.answers = new Semaphore(workbooks, true);
        this.patience = patience;
    }

    /**
     * Opens a file as {@link RosterFiles#open} does; a workbook as soon as there is a slot, which its reader gives back
     * when it is closed. 503 and a time to try again where none comes free.
     */
    RosterReader open(RosterFormat format, InputStream body) {
        return open(format, body, slots);
    }

    /** The same for an answer that is sent while the file is read. */
    RosterReader openForAnswer(RosterFormat format, InputStream body) {
        return open(format, body, answers);
    }

    private RosterReader open(RosterFormat format, InputStream body, Semaphore from) {
        if (format != RosterFormat.XLSX) {
            return RosterFiles.open(format, body);
        }
        take(from);
        try {
            return new Slotted(RosterFiles.open(format, body), from);
        } catch (RuntimeException refused) {
            from.release();
            throw refused;
        }
    }

    private void take(Semaphore from) {
        try {
            if (from.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw CommonProblems.UNAVAILABLE
                .because("Many workbooks are being read right now", "Sedang banyak buku kerja yang dibaca")
                .withHeaders(Map.of("Retry-After", "5"));
    }

    private static final class Slotted implements RosterReader {
        private final RosterReader reader;
        private final Semaphore slot;
        private boolean closed;

        private Slotted(RosterReader reader, Semaphore slot) {
            this.reader = reader;
            this.slot = slot;
        }

        @Override
        public List<String> header() {
            return reader.header();
        }

        @Override
        public Optional<RosterRow> next() {
            return reader.next();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                slot.release();
                reader.close();
            }
        }
    }
}
