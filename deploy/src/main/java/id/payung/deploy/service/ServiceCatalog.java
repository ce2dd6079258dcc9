package id.payung.deploy.service;

import id.payung.deploy.Home;
import id.payung.deploy.LocalPort;
import id.payung.deploy.Settings;
import id.payung.deploy.keys.TokenKeys;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The services of this project that are built, with the environment each gets; whatever the user set comes first. */
public final class ServiceCatalog {
    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int INSTANCE_OFFSET = 10;

    private final Path project;
    private final Home home;
    private final Settings settings;

    public ServiceCatalog(Path project, Home home, Settings settings) {
        this.project = project;
        this.home = home;
        this.settings = settings;
    }

    /** In the order of starting, the gateway last. */
    public List<Module> built() {
        return Arrays.stream(Module.values())
                .filter(module -> Files.exists(jar(module)))
                .toList();
    }

    /** Those of the built ones that no JDBC URL points elsewhere. */
    public List<Module> withLocalDatabase() {
        return built().stream()
                .filter(module -> module != Module.GATEWAY)
                .filter(module -> settings.text(module.variable("JDBC_URL")).isEmpty())
                .toList();
    }

    public LocalPort port(Module module) {
        return settings.port(module.variable("PORT"), module.port());
    }

    private LocalPort managementPort(Module module) {
        return settings.port(module.variable("MANAGEMENT_PORT"), port(module).number() + MANAGEMENT_OFFSET);
    }

    /** How many of a service run beside each other; the gateway is one. */
    private int instances(Module module) {
        return module == Module.GATEWAY ? 1 : settings.number("PAYUNG_INSTANCES", 1, Module.MOST_INSTANCES);
    }

    /**
     * Each instance of a module.
     *
     * @param jdbcUrl of the local database with a name
     * @param password of the local role with a name
     */
    public List<ServiceSpec> specs(Module module, UnaryOperator<String> jdbcUrl, UnaryOperator<String> password) {
        return IntStream.range(0, instances(module))
                .mapToObj(instance -> spec(module, instance, jdbcUrl, password))
                .toList();
    }

    private ServiceSpec spec(
            Module module, int instance, UnaryOperator<String> jdbcUrl, UnaryOperator<String> password) {
        LocalPort port = port(module).plus(instance * INSTANCE_OFFSET);
        LocalPort management = managementPort(module).plus(instance * INSTANCE_OFFSET);
        Map<String, String> defaults = new HashMap<>();
        if (instances(module) > 1) {
            defaults.put("PAYUNG_SHUTDOWN_DELAY", "3S");
            defaults.put("PAYUNG_SHUTDOWN_TIMEOUT", "10S");
        }
        addTokenRules(defaults);
        if (module == Module.GATEWAY) {
            addAddresses(defaults);
        } else {
            defaults.put("PAYUNG_KEYS_DIR", home.keys().toString());
            addCalls(defaults);
            if (withLocalDatabase().contains(module)) {
                defaults.put(module.variable("JDBC_URL"), jdbcUrl.apply(module.database()));
                defaults.put(module.variable("DB_USER"), module.database());
                defaults.put(module.variable("DB_PASSWORD"), password.apply(module.database()));
            }
        }
        Map<String, String> environment = environment(module, defaults);
        environment.put(port.variable(), Integer.toString(port.number()));
        environment.put(management.variable(), Integer.toString(management.number()));
        String name = module.service(instance);
        return new ServiceSpec(
                name,
                command(module, instance),
                environment,
                List.of(port, management),
                ready(module, management),
                home.logs().resolve(name + ".log"));
    }

    /** The gateway's own page says that it reaches the services; with a certificate its launcher cannot tell who it is. */
    private URI ready(Module module, LocalPort management) {
        if (module == Module.GATEWAY && address(module).startsWith("http:")) {
            return URI.create(address(module) + "/health");
        }
        return URI.create("http://127.0.0.1:" + management.number() + "/q/health/ready");
    }

    /** Where the module is reached: by TLS where it has a certificate, which must name 127.0.0.1 then. */
    public String address(Module module) {
        return address(module, 0);
    }

    private String address(Module module, int instance) {
        String scheme = settings.text(module.variable("TLS_CERT")).isEmpty() ? "http" : "https";
        return scheme + "://127.0.0.1:"
                + port(module).plus(instance * INSTANCE_OFFSET).number();
    }

    private void addTokenRules(Map<String, String> defaults) {
        defaults.put("PAYUNG_TOKEN_ISSUER", "https://payung.local");
        if (settings.text("PAYUNG_TOKEN_PUBLIC_KEY").isEmpty()) {
            Path key = new TokenKeys(home.keys()).publicKeyFile();
            // not Path.toUri: it encodes spaces, and not every reader decodes them again
            defaults.put("PAYUNG_TOKEN_PUBLIC_KEY", "file:" + key);
        }
    }

    /** Services ask each other through the gateway, with tokens they sign themselves: the gateway signs none. */
    private void addCalls(Map<String, String> defaults) {
        defaults.put("PAYUNG_GATEWAY_URL", address(Module.GATEWAY));
        if (settings.text("PAYUNG_TOKEN_PUBLIC_KEY").isEmpty()) {
            defaults.put("PAYUNG_TOKEN_PRIVATE_KEY", "file:" + new TokenKeys(home.keys()).privateKeyFile());
        }
    }

    private void addAddresses(Map<String, String> defaults) {
        for (Module module : built()) {
            if (module != Module.GATEWAY) {
                defaults.put(
                        module.variable("URLS"),
                        IntStream.range(0, instances(module))
                                .mapToObj(instance -> address(module, instance))
                                .collect(Collectors.joining(",")));
            }
        }
    }

    /** A service sees no other's secrets, and the gateway none. */
    private static boolean isFor(Module module, String name) {
        if (name.equals("PAYUNG_TOKEN_PRIVATE_KEY")) {
            return module != Module.GATEWAY;
        }
        boolean secret = name.matches("PAYUNG_.*_(DB_PASSWORD|CLIENT_SECRET)");
        return !secret || name.startsWith(module.variable(""));
    }

    private Map<String, String> environment(Module module, Map<String, String> defaults) {
        Map<String, String> environment = new HashMap<>(defaults);
        settings.environment().forEach((name, value) -> {
            if (isFor(module, name) && !value.isBlank()) {
                environment.put(name, value);
            }
        });
        return environment;
    }

    private List<String> command(Module module, int instance) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + module.heap());
        command.add("-XX:+ExitOnOutOfMemoryError");
        // few cores and a small heap: its barriers cost less than G1's, a third more reads a second on two cores
        command.add("-XX:+UseParallelGC");
        command.add("-Djava.io.tmpdir=" + home.temporary());
        new ClassArchive(jar(module)).option(instance == 0).ifPresent(command::add);
        settings.text("PAYUNG_JAVA_OPTS")
                .map(options -> options.trim().split("\\s+"))
                .map(List::of)
                .ifPresent(command::addAll);
        command.add("-jar");
        command.add(jar(module).toString());
        return command;
    }

    private Path jar(Module module) {
        return project.resolve(module.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
