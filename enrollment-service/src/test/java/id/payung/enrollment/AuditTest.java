package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed or saw what, in a chain that an auditor can read and take away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(GatewayStandIn.class)
class AuditTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    private static Response read(String query) {
        return Partner.as("auditor").get("/v1/audit" + query);
    }

    private static List<String> actions(String query) {
        return read(query).then().statusCode(200).extract().path("items.action");
    }

    private static List<JsonNode> exported() throws Exception {
        String lines = read("/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : lines.split("\n")) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    @Test
    void tellsWhoDidWhatToAMemberAndWhy() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = partner.covered(worker).getString("memberId");

        Partner.as("officer")
                .header("X-Purpose", "Complaint 12/2026")
                .get("/v1/members/" + member)
                .then()
                .statusCode(200);

        JsonPath records = read("?kind=member&id=" + member)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(records.getList("items.action")).contains("MEMBER_SHOWN", "WORKER_ENROLLED");
        assertThat(records.getString("items[0].action")).isEqualTo("MEMBER_SHOWN");
        assertThat(records.getString("items[0].purpose")).isEqualTo("Complaint 12/2026");
        assertThat(records.getString("items[0].roles")).isEqualTo("officer");
        assertThat(records.getString("items[0].requestId")).isNotBlank();
        assertThat(records.prettify()).doesNotContain(worker.nik()).doesNotContain(worker.name());
    }

    @Test
    void aChangeThatShowsTheWholeNikSaysWhoSawWhom() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        People.Person wrong = worker.withAnotherNumber();
        String remaining = partner.enroll(worker, "2024-01", 1).path("memberId");
        String duplicate = partner.covered(wrong).getString("memberId");
        Map<String, Object> moved = Map.of("on", "2023-09-10", "cause", "MOVED");

        Partner.end(duplicate, moved).then().statusCode(200).body("nik", equalTo(wrong.nik()));
        Partner.end(duplicate, moved).then().statusCode(200).body("nik", equalTo(wrong.nik()));
        changed(duplicate, Map.of("kpj", "12345678901")).patch().then().statusCode(200);
        changed(duplicate, Map.of("nik", worker.nik(), "reason", "identity card seen"))
                .post("/nik-correction")
                .then()
                .statusCode(200)
                .body("nik", equalTo(worker.nik()));

        assertThat(actions("?kind=member&id=" + remaining)).contains("MEMBER_SHOWN");
        // twice to learn the version, once for each answer
        assertThat(actions("?kind=member&id=" + duplicate))
                .filteredOn("MEMBER_SHOWN"::equals)
                .hasSize(5);
    }

    /** An officer's change of what is on file just now. */
    private static RequestSpecification changed(String member, Map<String, Object> body) {
        String path = "/v1/members/" + member;
        return Partner.as("officer")
                .contentType(ContentType.JSON)
                .header("If-Match", Partner.as("officer").get(path).header("ETag"))
                .body(body)
                .basePath(path);
    }

    @Test
    void recordsWhatAuditorsReadThemselves() {
        read("?action=AUDIT_EXPORTED").then().statusCode(200);

        assertThat(actions("?action=AUDIT_READ&limit=1")).containsExactly("AUDIT_READ");
    }

    @Test
    void leadsThroughAllRecordsWithoutGapOrDouble() {
        IntStream.range(0, 5).forEach(i -> Partner.registered());
        List<Integer> seen = new ArrayList<>();
        String before = "";

        for (int page = 0; page < 2; page++) {
            List<Integer> positions = read("?action=SPONSOR_REGISTERED&limit=2" + before)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.position");
            seen.addAll(positions);
            before = "&before=" + positions.get(1);
        }

        assertThat(seen).hasSize(4).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void exportsAChainWhoseHeadIsSigned() throws Exception {
        Partner.registered();

        List<JsonNode> lines = exported();

        JsonNode head = lines.get(lines.size() - 1);
        JsonNode last = lines.get(lines.size() - 2);
        assertThat(lines.get(0).get("type").asText()).isEqualTo("chain");
        assertThat(head.get("type").asText()).isEqualTo("head");
        assertThat(head.get("hash")).isEqualTo(last.get("hash"));
        assertThat(head.get("position").asLong()).isEqualTo(lines.size() - 2L);
        assertThat(isSigned(head)).isTrue();
    }

    private static boolean isSigned(JsonNode head) throws Exception {
        JsonPath keys = read("/keys").then().statusCode(200).extract().jsonPath();
        byte[] point = Base64.getUrlDecoder().decode(keys.getString("keys[0].x"));
        boolean odd = (point[31] & 0x80) != 0;
        point[31] &= 0x7f;
        byte[] bigEndian = new byte[32];
        IntStream.range(0, 32).forEach(i -> bigEndian[i] = point[31 - i]);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian)))));
        String statement = "payung-audit-head-v1\n" + head.get("service").asText() + "\n"
                + head.get("position").asLong() + "\n" + head.get("hash").asText() + "\n"
                + java.time.OffsetDateTime.parse(head.get("signedAt").asText()).toInstant() + "\n";
        check.update(statement.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return check.verify(Base64.getDecoder().decode(head.get("signature").asText()));
    }

    @Test
    void exportsWhatFollowsAPositionToo() throws Exception {
        Partner.registered();
        Partner.registered();
        long all = exported().size() - 2L;

        String[] rest = read("/export?after=" + (all - 1)).asString().split("\n");

        assertThat(JSON.readTree(rest[0]).get("after").asLong()).isEqualTo(all - 1);
        assertThat(JSON.readTree(rest[1]).get("position").asLong()).isEqualTo(all);
        read("/export?after=" + 999_999_999).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_record set actor = 'nobody' where position = 1",
                "delete from audit_record where position = 1",
                "truncate audit_record cascade",
                "update audit_head set position = position + 1",
                "delete from audit_head"
            })
    void theDatabaseRefusesToChangeOrForget(String statement) throws Exception {
        Partner.registered();
        exported();

        assertThatThrownBy(() -> database.update(statement)).hasStackTraceContaining("only ever added to");
    }

    @ParameterizedTest
    @CsvSource({"partner", "officer", "approver", "bpjs-system", "analyst", "admin", "service"})
    void isForAuditorsOnly(String role) {
        for (String path : List.of("/v1/audit", "/v1/audit/head", "/v1/audit/export", "/v1/audit/keys")) {
            Partner.as(role).get(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?action=everything",
                "?id=" + "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
                "?from=yesterday",
                "?before=-1",
                "?limit=0",
                "?object=member",
                "?kind=",
                "/export?after=x"
            })
    void refusesAQuestionItCannotRead(String query) {
        read(query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 6472011501900001", "keluarga\tBudi"})
    void refusesAPurposeThatSaysTooMuch(String purpose) {
        Partner.as("officer")
                .header("X-Purpose", purpose)
                .get("/v1/reviews")
                .then()
                .statusCode(400)
                .body("code", equalTo("PURPOSE_INVALID"));
    }

    @Test
    void aChangeIsRecordedWithItsCommitAndNotWithoutIt() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();

        partner.enroll(worker.withAnotherNumber(), "2026-13", 1).then().statusCode(422);
        String member = partner.enroll(worker, "2024-01", 1)
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        partner.enroll(worker, "2024-01", 1).then().statusCode(200);

        assertThat(actions("?kind=member&id=" + member)).containsExactly("WORKER_ENROLLED");
    }

    @Test
    void countsNoRecordTwiceWhenManyAreChainedAtOnce() throws Exception {
        Thread[] readers = new Thread[4];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new Thread(() -> IntStream.range(0, 10).forEach(n -> {
                Partner.registered();
                read("?limit=1").then().statusCode(200);
            }));
            readers[i].start();
        }
        for (Thread reader : readers) {
            reader.join();
        }

        List<JsonNode> lines = exported();
        List<Long> positions = lines.stream()
                .filter(line -> line.get("type").asText().equals("record"))
                .map(line -> line.get("position").asLong())
                .toList();
        assertThat(positions)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, positions.size())
                        .boxed()
                        .toList());
    }

    @Test
    void contentTypesOtherThanItsOwnAreRefused() {
        Partner.as("auditor")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/audit")
                .then()
                .statusCode(405);
        Partner.as("auditor").accept("text/html").get("/v1/audit").then().statusCode(406);
    }
}
