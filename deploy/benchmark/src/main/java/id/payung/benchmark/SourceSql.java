package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements as they stand in the sources of enrollment-service, so that the raw limit is that of the same statement. */
record SourceSql(Path project) {

    /** The text block of a constant, its {@code ?} replaced by SQL in their order. */
    String statement(String file, String constant, List<String> values) {
        String[] parts = block(file, constant).split("\\?", -1);
        if (parts.length != values.size() + 1) {
            throw new IllegalStateException(file + " has changed: " + constant + " takes " + (parts.length - 1)
                    + " values, the benchmark knows " + values.size());
        }
        StringBuilder sql = new StringBuilder(parts[0]);
        for (int i = 0; i < values.size(); i++) {
            sql.append(values.get(i)).append(parts[i + 1]);
        }
        return sql.toString();
    }

    String block(String file, String constant) {
        Path source = project.resolve("enrollment-service/src/main/java/id/payung/enrollment/" + file);
        try {
            Matcher block = Pattern.compile("String " + constant + " =\\s+\"\"\"\n(.*?)\"\"\"", Pattern.DOTALL)
                    .matcher(Files.readString(source));
            if (!block.find()) {
                throw new IllegalStateException(source + " has no text block " + constant);
            }
            return block.group(1);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Migrations of platform and service in the order of their time stamps. */
    List<Path> migrations() {
        return migrations("enrollment-service");
    }

    /** Those of platform and claims-service. */
    List<Path> migrationsOfClaims() {
        return migrations("claims-service");
    }

    private List<Path> migrations(String service) {
        return Stream.of("platform/src/main/resources/db/platform", service + "/src/main/resources/db/migration")
                .map(project::resolve)
                .flatMap(folder -> Arrays.stream(folder.toFile().listFiles()))
                .filter(file -> file.getName().endsWith(".sql"))
                .sorted(java.util.Comparator.comparing(java.io.File::getName))
                .map(java.io.File::toPath)
                .toList();
    }
}
