package id.payung.enrollment.card;

import id.payung.enrollment.card.face.CardPdf;
import id.payung.enrollment.card.face.CardPng;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.web.WholeOrCut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The cards of everybody whom a roster covers, a handful at a time: issued by one statement, drawn by all processors,
 * written, forgotten.
 */
@ApplicationScoped
class RosterCards {

    private static final int IDS_AT_ONCE = 5000;
    private static final int CARDS_AT_ONCE = 200;
    private static final int BUFFER = 1 << 16;

    private final CardHolders holders;
    private final CardIssue issue;
    private final CardPrint print;
    private final Audit audit;
    private final PrintSlots slots;
    private final WholeOrCut wholeOrCut;

    RosterCards(
            CardHolders holders,
            CardIssue issue,
            CardPrint print,
            Audit audit,
            PrintSlots slots,
            WholeOrCut wholeOrCut) {
        this.holders = holders;
        this.issue = issue;
        this.print = print;
        this.audit = audit;
        this.slots = slots;
        this.wholeOrCut = wholeOrCut;
    }

    /** Takes some cards that were made. */
    private interface Sink {
        void take(List<Card> cards) throws IOException;
    }

    /** All cards on sheets of A4; 409 where nobody has one. */
    StreamingOutput sheets(UUID rosterId, Actor actor) {
        return begun(rosterId, actor, (all, out) -> {
            CardPdf pdf = CardPdf.sheets(out);
            all.each(cards -> drawn(cards, print::drawn).forEach(pdf::add));
            pdf.end();
        });
    }

    /** All cards as pictures named by their numbers; 409 where nobody has one. */
    StreamingOutput pictures(UUID rosterId, Actor actor) {
        return begun(rosterId, actor, (all, out) -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            // pictures are packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            all.each(cards -> put(zip, cards));
            zip.finish();
        });
    }

    private void put(ZipOutputStream zip, List<Card> cards) throws IOException {
        List<byte[]> pictures = drawn(cards, card -> CardPng.MANY.of(print.drawn(card)));
        for (int i = 0; i < cards.size(); i++) {
            zip.putNextEntry(new ZipEntry("kartu-" + cards.get(i).number() + ".png"));
            zip.write(pictures.get(i));
            zip.closeEntry();
        }
    }

    private static <T> List<T> drawn(List<Card> cards, Function<Card, T> drawing) {
        return cards.parallelStream().map(drawing).toList();
    }

    private interface All {
        void each(Sink sink) throws IOException;
    }

    private interface Form {
        void write(All all, OutputStream out) throws IOException;
    }

    private StreamingOutput begun(UUID rosterId, Actor actor, Form form) {
        UUID sponsorId = holders.sponsorOfRoster(rosterId, actor);
        holders.requireCover(rosterId);
        slots.takeForRequest();
        audit.record(actor, "ROSTER_CARDS_SHOWN", "roster " + rosterId, "");
        return wholeOrCut.of(out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            form.write(sink -> each(rosterId, sponsorId, sink), buffered);
            buffered.flush();
        });
    }

    private void each(UUID rosterId, UUID sponsorId, Sink sink) throws IOException {
        List<UUID> ids = holders.ofRoster(rosterId, Optional.empty(), IDS_AT_ONCE);
        while (!ids.isEmpty()) {
            for (int from = 0; from < ids.size(); from += CARDS_AT_ONCE) {
                List<UUID> some = ids.subList(from, Math.min(ids.size(), from + CARDS_AT_ONCE));
                sink.take(issue.issue(some, Optional.of(sponsorId)));
            }
            ids = holders.ofRoster(rosterId, Optional.of(ids.get(ids.size() - 1)), IDS_AT_ONCE);
        }
    }
}
