package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three brokers and Kafka Connect with Debezium, as {@code deploy/kafka} says, on ports of their own. */
final class KafkaCluster implements AutoCloseable {

    static final int BROKERS = 3;

    private static final Path FILES = Payung.PROJECT.resolve("deploy/kafka");
    private static final String CLUSTER_ID = "MkU3OEVBNTcwNTJENDM2Qk";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Ports ports = Ports.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String databasePassword = UUID.randomUUID().toString();
    private final Map<String, Process> processes = new HashMap<>();

    private KafkaCluster(Path folder) {
        this.folder = folder;
    }

    /** Returns when all of it is there. Its folder stays under {@code target} when a run fails, with the logs. */
    static KafkaCluster start() {
        KafkaCluster cluster = new KafkaCluster(newFolder());
        for (int broker = 1; broker <= BROKERS; broker++) {
            Path properties = cluster.brokerProperties(broker);
            await(cluster.java(
                    "format-" + broker,
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    CLUSTER_ID,
                    "-c",
                    properties.toString()));
            cluster.startBroker(broker);
        }
        IntStream.rangeClosed(1, BROKERS).forEach(cluster::awaitBroker);
        cluster.startConnect();
        cluster.awaitConnect();
        cluster.run("revive", List.of(FILES.resolve("revive").toString(), cluster.connectAddress(), "2"));
        return cluster;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Payung.WORK.toAbsolutePath()), "kafka-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code PAYUNG_KAFKA} is to say. */
    String servers() {
        return IntStream.rangeClosed(1, BROKERS)
                .mapToObj(broker -> "127.0.0.1:" + port(broker))
                .collect(Collectors.joining(","));
    }

    /** The password of the role that Debezium logs in with. */
    String databasePassword() {
        return databasePassword;
    }

    void startBroker(int broker) {
        java("broker-" + broker, "kafka.Kafka", brokerProperties(broker).toString());
    }

    void startConnect() {
        String properties = read("connect.properties")
                .replaceAll("(?m)^bootstrap.servers=.*", "bootstrap.servers=" + servers())
                .replaceAll("(?m)^listeners=.*", "listeners=http://127.0.0.1:" + connectPort());
        java(
                "connect",
                "org.apache.kafka.connect.cli.ConnectDistributed",
                write("connect.properties", properties).toString());
    }

    void awaitBroker(int broker) {
        Waiting.until(START_LIMIT, "broker " + broker + ", see " + folder, () -> {
            requireAlive("broker-" + broker);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port(broker)));
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    void awaitConnect() {
        Waiting.until(START_LIMIT, "Connect, see " + folder, () -> {
            requireAlive("connect");
            return ask(request("/connectors").GET()).isArray();
        });
    }

    /** Ends one of {@code broker-1}… and {@code connect} as {@code kill -9} does. */
    void kill(String name) {
        Process process = processes.remove(name);
        process.destroyForcibly();
        await(process);
    }

    /** Adds the connector of a service, whose database is on a port; returns when it runs. */
    void connect(String service, int databasePort) throws IOException {
        JsonNode connector = JSON.readTree(read(service + "-outbox.json"));
        ObjectNode config = (ObjectNode) connector.path("config");
        config.put("database.port", Integer.toString(databasePort));
        String path = "/connectors/" + connector.path("name").asText();
        Waiting.until(START_LIMIT, "the connector of " + service, () -> ask(request(path + "/config")
                        .PUT(BodyPublishers.ofString(config.toString())))
                .has("config"));
        Waiting.until(START_LIMIT, "the task of " + service + ", see " + folder, () -> {
            JsonNode task = ask(request(path + "/status").GET()).path("tasks").path(0);
            return task.path("state").asText().equals("RUNNING");
        });
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException notYet) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(connectAddress() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
    }

    private int port(int broker) {
        return ports.first() + 2 * broker;
    }

    private int controllerPort(int broker) {
        return port(broker) + 1;
    }

    private String connectAddress() {
        return "http://127.0.0.1:" + connectPort();
    }

    private int connectPort() {
        return ports.first();
    }

    private Path brokerProperties(int broker) {
        String voters = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(each -> each + "@127.0.0.1:" + controllerPort(each))
                .collect(Collectors.joining(","));
        String properties = read("broker-1.properties")
                .replaceAll("(?m)^node.id=.*", "node.id=" + broker)
                .replace("127.0.0.1:9092", "127.0.0.1:" + port(broker))
                .replaceAll("(?m)^controller.quorum.voters=.*", "controller.quorum.voters=" + voters)
                .replace("CONTROLLER://127.0.0.1:9093", "CONTROLLER://127.0.0.1:" + controllerPort(broker))
                .replaceAll("(?m)^log.dirs=.*", "log.dirs=" + data(broker));
        return write("broker-" + broker + ".properties", properties);
    }

    private Path data(int broker) {
        return folder.resolve("data-" + broker);
    }

    private Process java(String name, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                name.equals("connect") ? "-Xmx512m" : "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                FILES.resolve("target/lib") + "/*",
                mainClass));
        command.addAll(List.of(arguments));
        return run(name, command);
    }

    private Process run(String name, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        builder.environment().put("PAYUNG_DEBEZIUM_PASSWORD", databasePassword);
        try {
            Process process = builder.start();
            processes.put(name, process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireAlive(String name) {
        if (!processes.get(name).isAlive()) {
            throw new IllegalStateException(name + " ended, see " + folder);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
        processes.values().forEach(KafkaCluster::await);
        try {
            for (int broker = 1; broker <= BROKERS; broker++) {
                Folders.delete(data(broker));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
