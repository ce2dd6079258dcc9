package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
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

    /** Enrolls and pays for somebody from this month on; answers the NIK. */
    private String coveredToday() {
        String row = People.row();
        String path = "/v1/rosters?sponsor=" + office.sponsor() + "&reference=SK-CARD&from=" + YearMonth.now(WITA)
                + "&months=6";
        String roster = office.partner()
                .post(
                        path,
                        BodyPublishers.ofString(People.HEADER + "\r\n" + row + "\r\n"),
                        Map.of("Content-Type", "text/csv"))
                .expecting(202)
                .json()
                .path("id")
                .asText();
        JsonNode job = office.rested(roster);
        Map<String, Object> payment = Map.of(
                "billNumber", job.path("billNumber").asText(),
                "amount", job.path("amount").asLong(),
                "paidAt", OffsetDateTime.now(WITA).withNano(0).toString(),
                "reference", "PAY-CARD");
        callers.as("bpjs-system").post("/v1/payments", payment).expecting(201);
        return People.nikOf(row);
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
