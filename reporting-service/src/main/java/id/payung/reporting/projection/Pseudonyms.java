package id.payung.reporting.projection;

import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Members under another name: keyed, so that nobody without the key finds a member of enrollment-service here. */
@ApplicationScoped
public class Pseudonyms {

    private static final int BYTES = 16;

    private final PersonalKeys keys;

    Pseudonyms(PersonalKeys keys) {
        this.keys = keys;
    }

    /** The pseudonym of a member or a claim; always the same for the same id. */
    public UUID of(UUID id) {
        ByteBuffer bytes = ByteBuffer.wrap(keys.index("reporting " + id, BYTES));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
