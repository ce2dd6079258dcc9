package id.payung.enrollment.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The npm package nik-parser, installed under {@code target/oracle} and run by node. */
final class NikOracle {
    private static final Path SOURCE = Path.of("src/test/oracle");
    private static final Path HOME = Path.of("target/oracle");
    private static final long MINUTES = 5;

    private final ObjectMapper json = new ObjectMapper();

    /** What the package reads: enough digits, a region it knows, the day of birth as DDMMYY. */
    record Verdict(boolean length, boolean region, String born) {}

    static NikOracle install() throws Exception {
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", "package-lock.json", "verdicts.js")) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts").inheritIO());
        return new NikOracle();
    }

    List<Verdict> judge(List<String> niks) throws Exception {
        Path questions = HOME.resolve("niks.txt");
        Path answers = HOME.resolve("verdicts.txt");
        Files.write(questions, niks);
        run(new ProcessBuilder("node", "verdicts.js")
                .redirectInput(questions.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
        return Files.readAllLines(answers).stream().map(this::read).toList();
    }

    private Verdict read(String line) {
        try {
            return json.readValue(line, Verdict.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(ProcessBuilder command) throws Exception {
        Process process = command.directory(HOME.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.command() + " took longer than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.command() + " ended with " + process.exitValue());
        }
    }
}
