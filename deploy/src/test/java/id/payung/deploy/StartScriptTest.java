package id.payung.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {
    private static final Path SCRIPT = Path.of("start").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void explainsItselfWhenAnArgumentIsUnknown() throws Exception {
        Result result = run(System.getenv("PATH"), SCRIPT, "--fsh");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.output()).contains("--fsh").contains("usage: deploy/start");
    }

    @Test
    void worksThroughASymlinkInAFolderWithSpaces() throws Exception {
        Path link = Files.createDirectories(folder.resolve("a folder")).resolve("link");
        Files.createSymbolicLink(link, SCRIPT);

        Result result = run(System.getenv("PATH"), link, "--help");
        Files.delete(link);

        assertThat(result.code()).isZero();
        assertThat(result.output()).startsWith("usage: deploy/start");
    }

    @Test
    void saysInOneLineThatJavaIsMissing() throws Exception {
        Result result = run(pathWith("dirname", "readlink"), SCRIPT);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("Payung: java is missing: install a JDK, version 17 or later\n");
    }

    @Test
    void saysInOneLineThatJavaIsTooOld() throws Exception {
        String path = pathWith("dirname", "readlink", "sed", "head", "bash");
        Path java = folder.resolve("bin/java");
        Files.writeString(java, "#!/usr/bin/env bash\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Result result = run(path, SCRIPT);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("Payung: java is too old (11): install a JDK, version 17 or later\n");
    }

    private record Result(int code, String output) {}

    private String pathWith(String... programs) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : programs) {
            Path wrapper = bin.resolve(program);
            Files.writeString(wrapper, "#!/bin/bash\nPATH=" + System.getenv("PATH") + " exec " + program + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        return bin.toString();
    }

    private Result run(String path, Path script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
        builder.command().addAll(Arrays.asList(arguments));
        builder.environment().put("PATH", path);
        builder.environment().put("PAYUNG_HOME", folder.resolve("home").toString());
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
