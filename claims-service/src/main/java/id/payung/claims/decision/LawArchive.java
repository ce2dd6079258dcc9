package id.payung.claims.decision;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.platform.database.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The law files of every version that was in use, so that a decision is computed again with those it was made by. */
@ApplicationScoped
class LawArchive {

    private final Database database;
    private final LawFiles files;
    /** Those that were found: another instance may keep a version that this one has not. */
    private final Map<String, BenefitLaw> laws = new ConcurrentHashMap<>();

    LawArchive(Database database, LawFiles files) {
        this.database = database;
        this.files = files;
    }

    void start(@Observes StartupEvent start) {
        keep(files);
    }

    /** Keeps files under their version; the same again changes nothing. */
    void keep(LawFiles inUse) {
        Map<String, String> texts = inUse.texts();
        database.update(
                "insert into law_file (version, name, content) select ?, name, content"
                        + " from unnest(?::text[], ?::text[]) as file (name, content) on conflict do nothing",
                inUse.version(),
                texts.keySet().toArray(String[]::new),
                texts.values().toArray(String[]::new));
    }

    /** The law of a version; nothing where it was not kept, or lacks what this release asks of its files. */
    Optional<BenefitLaw> law(String version) {
        return Optional.ofNullable(laws.computeIfAbsent(version, this::read));
    }

    /** {@code null}, which the map does not keep, where there is none. */
    private BenefitLaw read(String version) {
        Map<String, String> texts = database
                .list(
                        "select name, content from law_file where version = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        version)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            return texts.isEmpty() ? null : new BenefitLaw(LawFiles.of(texts));
        } catch (IllegalArgumentException | UncheckedIOException ofAnotherRelease) {
            return null;
        }
    }
}
