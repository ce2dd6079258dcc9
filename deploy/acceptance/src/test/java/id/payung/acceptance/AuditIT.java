package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor sees who did what, and proves with an export alone that nothing was changed since. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final String PURPOSE = "berkas 17";

    @TempDir
    Path folder;

    private final Payung payung;
    private final Callers callers;
    private String nik;
    private String member;
    private Answer shown;

    AuditIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    @BeforeAll
    void someThingsHappen() {
        Office office = Office.open(callers, "AUDITED");
        String row = People.row();
        nik = People.nikOf(row);
        office.rested(office.accepted("SK-AUDIT", (People.HEADER + "\n" + row + "\n").getBytes()));
        member = callers.as("officer")
                .post("/v1/members/search", Map.of("nik", nik))
                .expecting(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        shown = callers.person("officer", "officer-of-berkas")
                .get("/v1/members/" + member, Map.of("X-Purpose", PURPOSE))
                .expecting(200);
    }

    @Test
    void everyLookStandsThereWithWhoWhenWhyAndTheRequest() {
        JsonNode records = callers.as("auditor")
                .get("/v1/audit?kind=member&id=" + member)
                .expecting(200)
                .json()
                .path("items");

        JsonNode look = Stream.iterate(0, i -> i < records.size(), i -> i + 1)
                .map(records::get)
                .filter(record -> record.path("actor").asText().equals("officer-of-berkas"))
                .findFirst()
                .orElseThrow();
        assertThat(look.path("action").asText()).isEqualTo("MEMBER_SHOWN");
        assertThat(look.path("purpose").asText()).isEqualTo(PURPOSE);
        assertThat(look.path("roles").asText()).isEqualTo("officer");
        assertThat(look.path("requestId").asText())
                .isEqualTo(shown.header("X-Request-Id").orElseThrow());
        assertThat(records.toString()).doesNotContain(nik);
    }

    @Test
    void nobodyButAnAuditorSeesIt() {
        for (String role : List.of("partner", "officer", "approver", "admin", "analyst", "bpjs-system", "service")) {
            Caller caller = role.equals("partner") ? callers.partnerOf("AUDITED") : callers.as(role);
            caller.get("/v1/audit").expecting(403);
            caller.get("/v1/audit/enrollment/export").expecting(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrollment", "claims", "reporting"})
    void anExportOfEachServiceIsProvenWhole(String service) throws IOException {
        Path head = fetched(service, "head");
        Path export = fetched(service, "export");

        Payung.Finished proof = verify(service, export, head);

        assertThat(proof.output()).contains("WHOLE: " + service);
        assertThat(proof.exitCode()).isZero();
    }

    static Stream<UnaryOperator<List<String>>> tamperings() {
        return Stream.of(
                changed(lines -> lines.set(2, lines.get(2).replaceFirst("\"actor\":\"", "\"actor\":\"not-"))),
                changed(lines -> lines.remove(2)),
                changed(lines -> lines.add(2, lines.get(2))),
                changed(lines -> Collections.swap(lines, 2, 3)),
                changed(lines -> lines.remove(lines.size() - 1)),
                changed(lines -> lines.remove(lines.size() - 2)));
    }

    private static UnaryOperator<List<String>> changed(java.util.function.Consumer<List<String>> change) {
        return lines -> {
            List<String> others = new ArrayList<>(lines);
            change.accept(others);
            return others;
        };
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void whatWasTamperedWithIsFound(UnaryOperator<List<String>> tampering) throws IOException {
        Path head = fetched("enrollment", "head");
        Path export = fetched("enrollment", "export");
        Files.write(export, tampering.apply(Files.readAllLines(export)));

        Payung.Finished proof = verify("enrollment", export, head);

        assertThat(proof.output()).contains("NOT WHOLE");
        assertThat(proof.exitCode()).isEqualTo(1);
    }

    /** As if somebody had put the chain back to an earlier end, which was signed once: only the newer head tells. */
    @Test
    void aChainThatIsShorterThanAHeadKeptElsewhereIsFound() throws IOException {
        Path export = fetched("enrollment", "export");
        callers.as("officer").get("/v1/members/" + member).expecting(200);

        assertThat(verify("enrollment", export, fetched("enrollment", "head")).exitCode())
                .isEqualTo(1);
    }

    @Test
    void aMembersExportHasWhatIsStoredAndWhoSawIt() {
        JsonNode stored = callers.as("officer")
                .post("/v1/rights-requests/stored-data", Map.of("nik", nik))
                .expecting(200)
                .json();

        assertThat(stored.path("personal").path("nik").asText()).isEqualTo(nik);
        assertThat(stored.path("records").path("enrollments")).hasSize(1);
        assertThat(stored.path("claims").has("claims")).isTrue();
        assertThat(stored.path("seenBy").findValuesAsText("actor")).contains("officer-of-berkas");
    }

    private Path fetched(String service, String what) throws IOException {
        Answer answer =
                callers.as("auditor").get("/v1/audit/" + service + "/" + what).expecting(200);
        return Files.write(folder.resolve(service + "-" + what), answer.body());
    }

    private Payung.Finished verify(String service, Path export, Path head) throws IOException {
        return payung.run(
                "id.payung.deploy.audit.VerifyAudit",
                export.toString(),
                "--keys",
                fetched(service, "keys").toString(),
                "--head",
                head.toString());
    }
}
