package id.payung.deploy.postgres;

import java.util.Map;

/** How the embedded server is set: as safe as a real one, and silent about values. */
final class PostgresSettings {

    static final Map<String, String> VALUES = Map.ofEntries(
            // the library passes -F (no fsync) first; what comes later wins
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("wal_level", "logical"),
            Map.entry("wal_compression", "on"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("max_connections", "200"),
            Map.entry("jit", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            // an error's message may quote a person's data: the log keeps FATAL and worse, and what is no error
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private PostgresSettings() {}
}
