package id.payung.platform.privacy.keyset;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The keys in use, read again when their files change: at most once every {@link #LOOK_EVERY}, by whoever uses them
 * then. All are replaced together or none: a file that is half written or missing leaves the present keys in use.
 */
public final class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
    private static final List<String> NAMES = List.of(KeysetFolder.PERSONAL, KeysetFolder.INDEX, KeysetFolder.BODY);

    private final KeysetFolder folder;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime() + LOOK_EVERY.toNanos());
    private volatile Keys keys;

    /** Reads all keysets, or fails with a message that says which rule they break. */
    public KeyRing(KeysetFolder folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        KeysetFolder.register();
        this.keys = read();
    }

    /**
     * Keys that were read together.
     *
     * @param primary the id of the key that seals personal values
     * @param rotating whether values sealed by another key may be about
     */
    public record Keys(
            Aead personal,
            int primary,
            boolean rotating,
            PrfSet index,
            int indexKey,
            StreamingAead body,
            List<String> versions) {}

    /** The keys of this moment. */
    public Keys now() {
        long look = nextLook.get();
        if (System.nanoTime() - look >= 0 && nextLook.compareAndSet(look, System.nanoTime() + LOOK_EVERY.toNanos())) {
            refresh();
        }
        return keys;
    }

    /** Looks at once whether the files changed; says whether other keys are in use now. */
    public synchronized boolean refresh() {
        try {
            if (versions().equals(keys.versions())) {
                return false;
            }
            Keys fresh = read();
            if (fresh.indexKey() != keys.indexKey()) {
                LOG.error("index.json has another key: it finds nobody who is stored; the present keys stay in use");
                return false;
            }
            keys = fresh;
            LOG.infof("Personal values are sealed by key %08x now", fresh.primary());
            return true;
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            LOG.warnf("The keysets cannot be read, the present keys stay in use: %s", reason(unusable));
            return false;
        }
    }

    /** What may be said of a failure with keys. */
    public static String reason(Exception failure) {
        return failure instanceof KeysetRefused
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }

    private Keys read() throws IOException, GeneralSecurityException {
        // before the contents: a file that changes meanwhile is read again at the next look
        List<String> versions = versions();
        KeysetHandle personal = folder.read(KeysetFolder.PERSONAL);
        KeysetHandle index = folder.read(KeysetFolder.INDEX);
        KeysetHandle body = folder.read(KeysetFolder.BODY);
        return new Keys(
                personal.getPrimitive(RegistryConfiguration.get(), Aead.class),
                personal.getPrimary().getId(),
                personal.size() > 1,
                index.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                index.getPrimary().getId(),
                body.getPrimitive(RegistryConfiguration.get(), StreamingAead.class),
                versions);
    }

    private List<String> versions() throws IOException {
        List<String> versions = new ArrayList<>();
        for (String name : NAMES) {
            BasicFileAttributes file = Files.readAttributes(folder.file(name), BasicFileAttributes.class);
            versions.add(file.lastModifiedTime() + " " + file.size() + " " + file.fileKey());
        }
        return versions;
    }
}
