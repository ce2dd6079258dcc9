package id.payung.enrollment.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.enrollment.card.credential.CardCredential;
import id.payung.enrollment.card.credential.CardSubject;
import id.payung.enrollment.card.credential.StatusPlace;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CardTest {

    @Inject
    CardCredential credentials;

    @Inject
    Database database;

    @Test
    void theCodeOfACardIsACredentialWithoutNikAndName() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone().named("Budi Rekaan Santoso");
        String member = Cards.member(partner, worker, 6);

        byte[] png = Cards.card(partner, member, "image/png")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        String credential = Cards.scanned(png);
        JsonNode content = Cards.content(credential);
        assertThat(content.toString()).doesNotContain(worker.nik(), "Rekaan", "Santoso");
        assertThat(content.path("type").toString()).contains("VerifiableCredential");
        assertThat(content.path("credentialSubject").path("initials").asText()).isEqualTo("B.R.S.");
        assertThat(content.path("credentialSubject").path("sponsor").asText()).isEqualTo(partner.code());
        assertThat(content.path("credentialSubject").path("programs").toString())
                .isEqualTo("[\"JKK\",\"JKM\"]");
        assertThat(content.path("validUntil").asText())
                .isEqualTo(YearMonth.from(Cards.today()).plusMonths(6).atDay(1) + "T00:00:00+08:00");
    }

    @Test
    void anyLibraryVerifiesACardWithThePublishedKeys() throws Exception {
        Partner partner = Partner.registered();
        String credential = Cards.credential(partner, Cards.member(partner, People.someone(), 6));
        String keys =
                given().get("/v1/card-keys").then().statusCode(200).extract().asString();

        var claims = new JwtConsumerBuilder()
                .setExpectedType(true, "vc+jwt")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .build()
                .processToClaims(credential);

        assertThat(claims.getClaimValueAsString("issuer")).isEqualTo("https://payung.local");
        assertThat(keys).contains("\"ES256\"").doesNotContain("\"d\"");
    }

    @Test
    void theCardIsPrintedWithTheNameAndAMaskedNik() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String member = Cards.member(partner, worker, 6);

        byte[] pdf = Cards.card(partner, member, "application/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        String text = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
        assertThat(text).contains(worker.name().toUpperCase(), "6472************", "Jaminan Kematian", "s.d.");
        assertThat(text).doesNotContain(worker.nik());
    }

    @Test
    void theNumberOfACardIsTakenForItsMember() throws Exception {
        Partner partner = Partner.registered();
        String member = Cards.member(partner, People.someone(), 1);

        String card = Cards.credential(partner, member);
        Cards.credential(partner, member);

        assertThat(database.list(
                        "select number from card_number where member_id = ?::uuid", row -> row.getString(1), member))
                .containsExactly(number(card));
    }

    @Test
    void theSameCoverHasTheSameCardAndALongerOneAnother() throws Exception {
        Partner partner = Partner.registered();
        String member = Cards.member(partner, People.someone(), 1);
        String first = Cards.credential(partner, member);
        assertThat(number(Cards.credential(partner, member))).isEqualTo(number(first));

        JsonPath renewal = partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sponsor",
                        partner.code(),
                        "reference",
                        "R",
                        "from",
                        YearMonth.from(Cards.today()).plusMonths(1).toString(),
                        "months",
                        3))
                .post("/v1/renewals")
                .jsonPath();
        partner.pay(
                        renewal.getString("billNumber"),
                        partner.bill(renewal.getString("billNumber")).getLong("amount"),
                        Cards.now())
                .then()
                .statusCode(201);

        String second = Cards.credential(partner, member);
        assertThat(number(second)).isNotEqualTo(number(first));
        assertThat(Cards.content(second).path("validUntil").asText())
                .startsWith(YearMonth.from(Cards.today()).plusMonths(4).atDay(1).toString());
        assertThat(Cards.verified(first).getString("status")).isEqualTo("VALID");
        assertThat(Cards.verified(second).getString("status")).isEqualTo("VALID");
    }

    @Test
    void anEndedMembershipTurnsItsCardOff() throws Exception {
        Partner partner = Partner.registered();
        People.Person leaving = People.someone();
        String member = Cards.member(partner, leaving, 6);
        String credential = Cards.credential(partner, member);
        String other = Cards.credential(partner, Cards.member(partner, People.someone(), 6));
        assertThat(Cards.verified(credential).getBoolean("valid")).isTrue();
        assertThat(Cards.isOff(credential)).isFalse();

        Partner.end(member, Map.of("on", Cards.today().toString(), "cause", "MOVED"))
                .then()
                .statusCode(200);

        assertThat(Partner.check(leaving.nik(), Cards.now()).getBoolean("covered"))
                .isFalse();
        assertThat(Cards.verified(credential).getString("status")).isEqualTo("REVOKED");
        assertThat(Cards.isOff(credential)).isTrue();
        assertThat(Cards.isOff(other)).isFalse();
        assertThat(Cards.card(partner, member, "image/png").statusCode()).isEqualTo(409);
    }

    @Test
    void aCardOfCoverThatStartsLaterIsNotYetValid() throws Exception {
        Partner partner = Partner.registered();
        JsonPath enrollment = partner.enroll(
                        People.someone(),
                        YearMonth.from(Cards.today()).plusMonths(1).toString(),
                        2)
                .jsonPath();
        Cards.pay(partner, enrollment);

        String credential = Cards.credential(partner, enrollment.getString("memberId"));

        assertThat(Cards.verified(credential).getString("status")).isEqualTo("NOT_YET_VALID");
        assertThat(Cards.isOff(credential)).isFalse();
    }

    @Test
    void whatIsSignedButOldOrUnknownIsNotValid() {
        CardSubject subject = new CardSubject("000000000000", "X.", List.of("JKK"), "NOBODY");
        LocalDate today = Cards.today();

        String old =
                credentials.sign(new CardCredential.Content(subject, today.minusMonths(2), today), StatusPlace.of(0));
        String unknown =
                credentials.sign(new CardCredential.Content(subject, today, today.plusMonths(1)), StatusPlace.of(0));

        assertThat(Cards.verified(old).getString("status")).isEqualTo("EXPIRED");
        assertThat(Cards.verified(unknown).getString("status")).isEqualTo("REVOKED");
    }

    @Test
    void aChangedCardHasTheWrongSignature() throws Exception {
        Partner partner = Partner.registered();
        String credential = Cards.credential(partner, Cards.member(partner, People.someone(), 6));
        int payload = credential.indexOf('.') + 20;
        char changed = credential.charAt(payload) == 'A' ? 'B' : 'A';

        String forged = credential.substring(0, payload) + changed + credential.substring(payload + 1);

        assertThat(Cards.verified(forged).getString("status")).isEqualTo("WRONG_SIGNATURE");
        assertThat(Cards.verified(forged).<Object>get("card")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a.b",
                "a.b.c",
                "..",
                "eyJhbGciOiJub25lIn0.e30.",
                "eyJhbGciOiJub25lIn0.e30.AA",
                "eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9.e30.AA",
                "e30.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "W10.W10.AAAA",
                "\u0000.\u0000.\u0000"
            })
    void nonsenseIsNoCardAndNoAccident(String nonsense) {
        assertThat(Cards.verified(nonsense).getString("status")).isIn("UNREADABLE", "WRONG_SIGNATURE");
    }

    @Test
    void aStatusListIsNoCard() {
        String list = given().get("/v1/card-statuses/1")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Cards.verified(list).getBoolean("valid")).isFalse();
        assertThat(given().get("/v1/card-statuses/9999").statusCode()).isEqualTo(404);
        assertThat(given().get("/v1/card-statuses/0").statusCode()).isEqualTo(404);
    }

    @Test
    void aCardIsTheAffairOfItsSponsorOnly() {
        Partner partner = Partner.registered();
        String member = Cards.member(partner, People.someone(), 6);
        String unpaid = partner.enrolled(People.someone()).getString("memberId");

        assertThat(Cards.card(Partner.registered(), member, "image/png").statusCode())
                .isEqualTo(404);
        assertThat(Partner.as("analyst")
                        .accept("image/png")
                        .get("/v1/members/" + member + "/card")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().accept("image/png")
                        .get("/v1/members/" + member + "/card")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Cards.card(partner, member, "text/plain").statusCode()).isEqualTo(406);
        assertThat(Cards.card(partner, unpaid, "image/png").<String>path("code"))
                .isEqualTo("NO_COVER_FOR_A_CARD");
        assertThat(Partner.as("officer")
                        .accept("image/png")
                        .get("/v1/members/" + member + "/card")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String number(String credential) throws Exception {
        return Cards.content(credential)
                .path("credentialSubject")
                .path("number")
                .asText();
    }
}
