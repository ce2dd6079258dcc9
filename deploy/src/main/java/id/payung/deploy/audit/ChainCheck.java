package id.payung.deploy.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Works every hash of an export out again, by code that shares nothing with the services. Reads line by line, so the size
 * of the file does not matter.
 */
final class ChainCheck {

    private static final String FORMAT = "payung-audit-v1";
    private static final List<String> FIELDS = List.of("actor", "roles", "action", "object", "purpose", "requestId");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HeadKeys keys;
    private final Optional<SignedHead> kept;
    private String service = "";
    private long begunAfter;
    private long position;
    private byte[] hash = new byte[0];
    private Optional<SignedHead> head = Optional.empty();
    private boolean keptSeen;

    /** @param kept a head from another time, which the chain must contain */
    ChainCheck(HeadKeys keys, Optional<SignedHead> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** One sentence about a chain that is whole; throws {@link BrokenChain} where it is not. */
    String check(Path export) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(number, line);
                number++;
            }
        }
        SignedHead end = head.orElseThrow(() -> new BrokenChain("the end is missing behind record " + position));
        kept.ifPresent(this::requireKept);
        String start = begunAfter == 0 ? "from the first record" : "behind record " + begunAfter;
        return "WHOLE: " + service + ", " + (position - begunAfter) + " records " + start + " to " + position
                + ", signed " + end.signedAt() + " by key " + end.keyId();
    }

    private void read(long number, String line) {
        JsonNode node = parsed(number, line);
        String type = node.path("type").asText();
        if (head.isPresent() || number == 1 != type.equals("chain")) {
            throw new BrokenChain("line " + number + " does not belong there");
        }
        switch (type) {
            case "chain" -> begin(node);
            case "record" -> follow(number, node);
            case "head" -> end(number, node);
            default -> throw new BrokenChain("line " + number + " is nothing an export has");
        }
    }

    private static JsonNode parsed(long number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException cut) {
            throw new BrokenChain("line " + number + " cannot be read: it was changed or cut");
        }
    }

    private void begin(JsonNode node) {
        service = node.path("service").asText();
        begunAfter = node.path("after").asLong();
        position = begunAfter;
        hash = bytes(node.path("previous").asText());
        if (begunAfter == 0 && !HexFormat.of().formatHex(hash).matches("0{64}")) {
            throw new BrokenChain("something stood before the first record");
        }
        noteKept();
    }

    private void follow(long number, JsonNode node) {
        long at = node.path("position").asLong();
        if (at > position + 1) {
            throw new BrokenChain("record " + (position + 1) + " is missing, at line " + number);
        }
        if (at < position + 1) {
            throw new BrokenChain(
                    "record " + at + " stands at line " + number + " where " + (position + 1) + " belongs");
        }
        byte[] expected = hashOf(number, node);
        if (!MessageDigest.isEqual(expected, bytes(node.path("hash").asText()))) {
            throw new BrokenChain("record " + at + " at line " + number + " was changed, or what stood before it");
        }
        position = at;
        hash = expected;
        noteKept();
    }

    private void end(long number, JsonNode node) {
        SignedHead end = SignedHead.of(node);
        if (end.position() > position) {
            throw new BrokenChain("records " + (position + 1) + " to " + end.position() + " are missing at the end");
        }
        if (end.position() < position
                || !end.service().equals(service)
                || !MessageDigest.isEqual(bytes(end.hash()), hash)) {
            throw new BrokenChain("the head at line " + number + " is not the end of this chain");
        }
        if (!keys.signed(end)) {
            throw new BrokenChain("the head at line " + number + " is not signed by one of these keys");
        }
        head = Optional.of(end);
    }

    private void noteKept() {
        kept.filter(earlier -> earlier.position() == position)
                .ifPresent(earlier -> keptSeen = MessageDigest.isEqual(bytes(earlier.hash()), hash));
    }

    private void requireKept(SignedHead earlier) {
        if (!keys.signed(earlier) || !earlier.service().equals(service)) {
            throw new BrokenChain("the head that was kept is not one of " + service + " signed by one of these keys");
        }
        if (earlier.position() > position) {
            throw new BrokenChain(
                    "records " + (position + 1) + " to " + earlier.position() + " are missing at the end");
        }
        if (!keptSeen) {
            throw new BrokenChain("record " + earlier.position() + " is not the one whose head was kept");
        }
    }

    private byte[] hashOf(long number, JsonNode node) {
        MessageDigest digest = sha256();
        add(digest, FORMAT.getBytes(StandardCharsets.UTF_8));
        add(digest, hash);
        add(digest, text(node.path("position").asText()));
        add(digest, text(node.path("id").asText()));
        add(digest, text(micros(number, node.path("at").asText())));
        FIELDS.forEach(field -> add(digest, text(node.path(field).asText())));
        return digest.digest();
    }

    private static String micros(long number, String at) {
        try {
            return Long.toString(ChronoUnit.MICROS.between(
                    Instant.EPOCH, OffsetDateTime.parse(at).toInstant()));
        } catch (DateTimeException changed) {
            throw new BrokenChain("the time at line " + number + " was changed");
        }
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException changed) {
            return new byte[0];
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
