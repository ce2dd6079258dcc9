package id.payung.deploy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to tamper with a chain is found, and said where. */
class ChainCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair KEY = pair();

    @TempDir
    Path folder;

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HeadKeys keys(KeyPair of) {
        byte[] encoded = of.getPublic().getEncoded();
        String x = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        return HeadKeys.read("{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"1\",\"x\":\"" + x + "\"}]}");
    }

    /** An export of some records, made by this test and signed with a key. */
    private static List<String> export(int records, KeyPair key) throws Exception {
        List<String> lines = new ArrayList<>();
        String hash = "0".repeat(64);
        lines.add(JSON.writeValueAsString(Map.of("type", "chain", "service", "claims", "after", 0, "previous", hash)));
        for (int position = 1; position <= records; position++) {
            Map<String, Object> record = record(position);
            hash = hash(record, hash);
            record.put("hash", hash);
            lines.add(JSON.writeValueAsString(record));
        }
        lines.add(JSON.writeValueAsString(head(records, hash, key)));
        return lines;
    }

    private static Map<String, Object> record(int position) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", "record");
        record.put("position", position);
        record.put("id", "01970000-0000-7000-8000-00000000000" + position);
        record.put("at", "2026-01-31T23:59:59.123456Z");
        record.put("actor", "officer-1");
        record.put("roles", "officer");
        record.put("action", "MEMBER_SHOWN");
        record.put("object", "member 01970000-0000-7000-8000-000000000001");
        record.put("purpose", "Keluhan");
        record.put("requestId", "r-1");
        return record;
    }

    private static String hash(Map<String, Object> record, String before) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        field(out, "payung-audit-v1".getBytes(StandardCharsets.UTF_8));
        field(out, HexFormat.of().parseHex(before));
        for (String name :
                List.of("position", "id", "at", "actor", "roles", "action", "object", "purpose", "requestId")) {
            String value =
                    name.equals("at") ? "1769903999123456" : record.get(name).toString();
            field(out, value.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static Map<String, Object> head(int position, String hash, KeyPair key) throws Exception {
        String statement = "payung-audit-head-v1\nclaims\n" + position + "\n" + hash + "\n2026-02-01T00:00:00Z\n";
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(statement.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("type", "head");
        head.put("service", "claims");
        head.put("position", position);
        head.put("hash", hash);
        head.put("signedAt", "2026-02-01T00:00:00Z");
        head.put("keyId", "1");
        head.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
        return head;
    }

    private String check(List<String> lines) throws IOException {
        return check(lines, Optional.empty());
    }

    private String check(List<String> lines, Optional<SignedHead> kept) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), lines);
        return new ChainCheck(keys(KEY), kept).check(file);
    }

    @Test
    void aWholeChainIsWhole() throws Exception {
        assertThat(check(export(5, KEY))).startsWith("WHOLE: claims, 5 records from the first record to 5");
    }

    /** The vector that the services have in their own test too. */
    @Test
    void theHashIsTheOneOfTheServices() throws Exception {
        Map<String, Object> record = record(7);

        assertThat(hash(record, "0".repeat(64)))
                .isEqualTo("da08cce09db8b192ca578cfa97f30311fbdf4eba7ad88c9bb246200c6fe710a9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000003/000009",
                "59.123456Z/59.123457Z",
                "officer-1/officer-2",
                "\"officer\"/\"admin\"",
                "MEMBER_SHOWN/MEMBER_HIDDEN",
                "8000-000000000001/8000-000000000002",
                "Keluhan/Keluhan.",
                "r-1/r-2"
            })
    void anyChangedFieldIsFound(String change) throws Exception {
        List<String> lines = export(5, KEY);
        String[] pair = change.split("/");
        String changed = lines.get(3).replace(pair[0], pair[1]);
        assertThat(changed).isNotEqualTo(lines.get(3));
        lines.set(3, changed);

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("record 3 at line 4 was changed");
    }

    @Test
    void aMissingRecordIsFound() throws Exception {
        List<String> lines = export(5, KEY);
        lines.remove(2);

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("record 2 is missing");
    }

    @Test
    void aMissingRecordIsFoundAlsoWhenTheOthersAreNumberedAnew() throws Exception {
        List<String> lines = export(5, KEY);
        lines.remove(2);
        for (int i = 2; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replace("\"position\":" + (i + 1), "\"position\":" + i));
        }

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("record 2 at line 3 was changed");
    }

    @Test
    void anInsertedRecordIsFound() throws Exception {
        List<String> lines = export(5, KEY);
        lines.add(3, lines.get(2));

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("record 2 stands at line 4 where 3 belongs");
    }

    @Test
    void swappedRecordsAreFound() throws Exception {
        List<String> lines = export(5, KEY);
        Collections.swap(lines, 2, 3);

        assertThatThrownBy(() -> check(lines)).isInstanceOf(BrokenChain.class);
    }

    @Test
    void aCutEndIsFound() throws Exception {
        List<String> lines = export(5, KEY);
        List<String> withoutHead = lines.subList(0, 6);
        List<String> withoutLast = new ArrayList<>(lines);
        withoutLast.remove(5);

        assertThatThrownBy(() -> check(withoutHead)).hasMessageContaining("the end is missing");
        assertThatThrownBy(() -> check(withoutLast)).hasMessageContaining("records 5 to 5 are missing at the end");
    }

    @Test
    void anotherKeyIsFound() throws Exception {
        List<String> forged = export(5, pair());

        assertThatThrownBy(() -> check(forged)).hasMessageContaining("not signed by one of these keys");
    }

    @Test
    void anEarlierEndIsFoundByAHeadThatWasKept() throws Exception {
        List<String> all = export(5, KEY);
        SignedHead kept = SignedHead.read(all.get(all.size() - 1));

        assertThatThrownBy(() -> check(export(3, KEY), Optional.of(kept)))
                .hasMessageContaining("records 4 to 5 are missing at the end");
        assertThat(check(all, Optional.of(kept))).startsWith("WHOLE");
    }

    @Test
    void aChainMadeUpAnewIsFoundByAHeadThatWasKept() throws Exception {
        List<String> all = export(5, KEY);
        Map<String, Object> other = head(3, "ab".repeat(32), KEY);
        SignedHead kept = SignedHead.read(JSON.writeValueAsString(other));

        assertThatThrownBy(() -> check(all, Optional.of(kept)))
                .hasMessageContaining("record 3 is not the one whose head was kept");
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() {
        assertThatThrownBy(() -> check(List.of("", "x"))).isInstanceOf(BrokenChain.class);
        assertThatThrownBy(() -> check(List.of())).isInstanceOf(BrokenChain.class);
    }
}
