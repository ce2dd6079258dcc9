package id.payung.deploy.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A service of the project: its folder, its port and how much heap it gets. */
public enum Module {
    ENROLLMENT("enrollment-service", 8081, "768m"),
    CLAIMS("claims-service", 8082, "512m"),
    REPORTING("reporting-service", 8083, "512m"),
    GATEWAY("gateway", 8080, "256m");

    static final int MOST_INSTANCES = 4;

    private final String folder;
    private final int port;
    private final String heap;

    Module(String folder, int port, String heap) {
        this.folder = folder;
        this.port = port;
        this.heap = heap;
    }

    String folder() {
        return folder;
    }

    /** The name at the console and of the log file. */
    public String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of one of several that run beside each other, counted from 0; the first has that of the service. */
    String service(int instance) {
        return service() + (instance == 0 ? "" : "-" + (instance + 1));
    }

    /** The names of all that may run beside each other. */
    public List<String> services() {
        return IntStream.range(0, MOST_INSTANCES).mapToObj(this::service).toList();
    }

    int port() {
        return port;
    }

    String heap() {
        return heap;
    }

    /** The name of the database and of the role that owns it. */
    public String database() {
        return "payung_" + service();
    }

    /** {@code PAYUNG_ENROLLMENT_PORT} for {@code PORT}. */
    public String variable(String suffix) {
        return "PAYUNG_" + name() + "_" + suffix;
    }
}
