package id.payung.deploy.demo;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The demo roster as a file with its digest; closing deletes it. */
record RosterUpload(Path file, String sha256, int rows) implements AutoCloseable {

    static RosterUpload make(DemoRoster roster, int rows) throws IOException {
        Path file = Files.createTempFile("payung-demo", ".csv");
        MessageDigest digest = sha256Digest();
        try (Writer writer = new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(file), digest), StandardCharsets.UTF_8)) {
            roster.writeTo(writer);
        }
        return new RosterUpload(file, Base64.getEncoder().encodeToString(digest.digest()), rows);
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** Streams the file. */
    Api.Answer send(Api api, Api.User partner, String path) throws IOException, InterruptedException {
        return api.post(
                partner,
                path,
                BodyPublishers.ofFile(file),
                Map.of("Content-Type", "text/csv", "Content-Digest", "sha-256=:" + sha256 + ":"));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
