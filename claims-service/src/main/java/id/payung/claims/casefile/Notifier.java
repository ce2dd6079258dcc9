package id.payung.claims.casefile;

import java.util.Optional;

/** Who told of the event and can be asked. */
public record Notifier(String name, Optional<String> phone) {}
