package id.payung.enrollment.note;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.SealedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Why people did what the audit records. Their words may name somebody, and a record of the audit is for ever and for
 * other eyes: it points to the words, which are sealed here.
 */
@ApplicationScoped
public class OfficerNotes {

    private final Database database;
    private final SealedTexts texts;

    public OfficerNotes(Database database, SealedTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** Keeps the words in the present transaction; answers the purpose for the audit, empty where nothing was said. */
    public String keep(String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.update(
                "insert into officer_note (note_id, words) values (?, ?)", id, texts.seal("officer note", id, words));
        return "note " + id;
    }
}
