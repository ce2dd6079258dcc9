package id.payung.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table for people, the same as JSON for programs, and on what it was measured. */
final class Report {

    private final Options options;
    private final Map<String, Object> machine = new LinkedHashMap<>();

    Report(Options options, Payung payung) throws IOException {
        this.options = options;
        machine.put("date", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        machine.put("processor", first(Path.of("/proc/cpuinfo"), "model name\\s*: (.*)"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("memoryMiB", Long.parseLong(first(Path.of("/proc/meminfo"), "MemTotal:\\s+(\\d+)")) / 1024);
        machine.put("system", first(Path.of("/etc/os-release"), "PRETTY_NAME=\"(.*)\""));
        machine.put("java", System.getProperty("java.runtime.version"));
        machine.put("postgres", payung.database("postgres").value("show server_version"));
        machine.put("quarkus", first(options.project().resolve("pom.xml"), "<quarkus.version>(.*)</quarkus.version>"));
        machine.put("rows", options.rows());
        machine.put("secondsOfEachLoad", options.load().toSeconds());
        machine.put("seed", options.seed());
        machine.put("loadOfMachineAtStart", first(Path.of("/proc/loadavg"), "(\\S+)"));
    }

    void write(List<Figure> figures) throws IOException {
        machine.put("loadOfMachineAtEnd", first(Path.of("/proc/loadavg"), "(\\S+)"));
        Path file = options.project().resolve("deploy/benchmark/target/results.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("machine", machine, "figures", figures));
        machine.forEach((name, value) -> System.out.println("- " + name + ": " + value));
        System.out.println();
        System.out.println("Medians, the rounds in brackets; load, services and database share the machine.");
        System.out.println();
        System.out.println("| figure | Payung | raw limit in the same run | ratio | aim | notes |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.line()));
    }

    private static String first(Path file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        return matcher.find() ? matcher.group(1) : "unknown";
    }
}
