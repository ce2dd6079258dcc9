package id.payung.claims.casefile;

import java.util.Optional;

/** Who told of the event and can be asked. */
public record Notifier(String name, Optional<String> phone) {
    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Notifier";
    }
}
