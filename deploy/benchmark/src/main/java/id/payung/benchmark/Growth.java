package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the cost of each question grows with the members: its time, and the pages of the database that its statements
 * touch, at ten thousand members and ten times as many each time. {@code deploy/benchmark/growth} starts it.
 */
public final class Growth {

    private static final String USAGE = "usage: deploy/benchmark/growth [--to MEMBERS]\n"
            + "  --to  10,000 to 10,000,000, ten times as many each time; default 1,000,000";

    private static final int FIRST = 10_000;
    private static final int TIMES = 10;
    private static final int LARGEST = 10_000_000;
    private static final int DEFAULT = 1_000_000;

    private final Path project;
    private final Payung payung;
    private final int largest;
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final List<String> towns = new ArrayList<>();

    private Growth(Path project, Path home, int largest) {
        this.project = project;
        this.payung = new Payung(project, home);
        this.largest = largest;
    }

    /** Arguments: the project's folder, then those of the script. */
    public static void main(String[] arguments) throws IOException {
        int largest = DEFAULT;
        boolean one = arguments.length == 1;
        boolean told = arguments.length == 3
                && arguments[1].equals("--to")
                && arguments[2].matches("[0-9]{5,8}")
                && Integer.parseInt(arguments[2]) <= LARGEST;
        if (!one && !told) {
            System.err.println(USAGE);
            System.exit(2);
        }
        if (told) {
            largest = Integer.parseInt(arguments[2]);
        }
        Path home = Files.createTempDirectory("payung-growth");
        Growth growth = new Growth(Path.of(arguments[0]), home, largest);
        Runtime.getRuntime().addShutdownHook(new Thread(growth::cleanUp, "clean-up"));
        growth.run();
    }

    private void run() throws IOException {
        payung.start();
        Statements.install(payung);
        payung.stop();
        payung.start();
        Town town = new Town(payung);
        Questions questions = new Questions(payung, town);
        for (int members = FIRST; members <= largest; members *= TIMES) {
            towns.add(town.growTo(members));
            Progress.say(towns.get(towns.size() - 1));
            questions.ask().forEach((question, cost) -> {
                Progress.say("%,d members: %s: %s", town.members(), question, cost);
                costs.computeIfAbsent(question, key -> new ArrayList<>()).add(cost);
            });
            plans(members);
        }
        table();
    }

    /** The plan of every statement that was seen. */
    private void plans(int members) throws IOException {
        Path file = project.resolve("deploy/benchmark/target/plans-" + members + ".txt");
        Files.writeString(file, Statements.plans(payung));
    }

    private void table() {
        towns.forEach(town -> System.out.println("- " + town));
        System.out.println();
        System.out.println("Each cell: milliseconds through the gateway (median), pages touched, rows read.");
        System.out.println();
        StringBuilder head = new StringBuilder("| question |");
        StringBuilder line = new StringBuilder("|---|");
        for (int members = FIRST; members <= largest; members *= TIMES) {
            head.append(String.format(Locale.ROOT, " %,d |", members));
            line.append("---|");
        }
        System.out.println(head + " pages grew |\n" + line + "---|");
        costs.forEach((question, each) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f times |%n",
                question,
                String.join(" | ", each.stream().map(Cost::toString).toList()),
                each.get(each.size() - 1).pages() / each.get(0).pages()));
    }

    private void cleanUp() {
        try {
            payung.stop();
            try (Stream<Path> files = Files.walk(payung.home())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException | RuntimeException failed) {
            Progress.say("%s is left: %s", payung.home(), failed.getMessage());
        }
    }
}
