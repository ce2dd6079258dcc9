package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A worker is covered, shows a card to somebody without a token, and leaves. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardIT {

    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);

    private final Callers callers;
    private final Office office;

    CardIT(Payung payung) {
        callers = new Callers(payung);
        office = Office.open(callers, "CARDS");
    }

    @Test
    void aCardIsGoodForEverybodyUntilTheMembershipEnds() {
        String nik = coveredToday();
        String member = callers.as("officer")
                .post("/v1/members/search", Map.of("nik", nik))
                .expecting(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();

        Answer credential = card(member, "application/vc+jwt");
        assertThat(new String(card(member, "application/pdf").body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(card(member, "image/png").body(), 1, 3, StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        assertThat(verified(credential.text())).isEqualTo("VALID");
        assertThat(callers.withToken("").get("/v1/card-keys").expecting(200).text())
                .contains("ES256");
        callers.withToken("").get("/v1/card-statuses/1").expecting(200);
        callers.withToken("").get("/v1/members/" + member + "/card").expecting(401);

        Map<String, Object> ending = Map.of("on", LocalDate.now(WITA).toString(), "cause", "MOVED");
        callers.as("officer")
                .post("/v1/members/" + member + "/termination", ending)
                .expecting(200);

        assertThat(verified(credential.text())).isEqualTo("REVOKED");
    }

    @Test
    void theCardsOfARosterAreOnePrintAndOnePackage() throws IOException {
        String cards = "/v1/rosters/"
                + coveredToday("SK-CARDS", People.roster(3)).path("id").asText() + "/cards";

        Answer sheets =
                office.partner().get(cards, Map.of("Accept", "application/pdf")).expecting(200);
        Answer pictures =
                office.partner().get(cards, Map.of("Accept", "application/zip")).expecting(200);

        assertThat(new String(sheets.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(sheets.header("Cache-Control")).contains("no-store");
        assertThat(names(pictures)).hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.endsWith(".png"));
        Caller another = Office.open(callers, "CARDS-OTHER").partner();
        Problems.isProblem(another.get(cards, Map.of("Accept", "application/pdf")), 404, "NOT_FOUND");
        Problems.isProblem(office.partner().get(cards, Map.of("Accept", "text/csv")), 406, "NOT_ACCEPTABLE");
    }

    private static List<String> names(Answer zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream pictures = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry picture = pictures.getNextEntry(); picture != null; picture = pictures.getNextEntry()) {
                names.add(picture.getName());
            }
        }
        return names;
    }

    /** Enrolls and pays for somebody from this month on; answers the NIK. */
    private String coveredToday() {
        String row = People.row();
        coveredToday("SK-CARD", People.roster(List.of(row)));
        return People.nikOf(row);
    }

    /** The same for everybody in a roster; answers its job. */
    private JsonNode coveredToday(String reference, String csv) {
        String path = "/v1/rosters?sponsor=" + office.sponsor() + "&reference=" + reference + "&from="
                + YearMonth.now(WITA) + "&months=6";
        String roster = office.partner()
                .post(path, BodyPublishers.ofString(csv), Map.of("Content-Type", "text/csv"))
                .expecting(202)
                .json()
                .path("id")
                .asText();
        JsonNode job = office.rested(roster);
        Map<String, Object> payment = Map.of(
                "billNumber", job.path("billNumber").asText(),
                "amount", job.path("amount").asLong(),
                "paidAt", OffsetDateTime.now(WITA).withNano(0).toString(),
                "reference", "PAY-" + reference);
        callers.as("bpjs-system").post("/v1/payments", payment).expecting(201);
        return job;
    }

    private Answer card(String member, String type) {
        return office.partner()
                .get("/v1/members/" + member + "/card", Map.of("Accept", type))
                .expecting(200);
    }

    private String verified(String credential) {
        return callers.withToken("")
                .post("/v1/card-verifications", Map.of("credential", credential))
                .expecting(200)
                .json()
                .path("status")
                .asText();
    }
}
