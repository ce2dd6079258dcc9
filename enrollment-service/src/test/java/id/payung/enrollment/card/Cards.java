package id.payung.enrollment.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;

/** What tests of cards have in common: members who are covered today, and how others read a card. */
final class Cards {

    static final String CREDENTIAL = "application/vc+jwt";
    private static final ZoneOffset WITA = ZoneOffset.ofHours(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cards() {}

    static LocalDate today() {
        return LocalDate.now(WITA);
    }

    static String now() {
        return OffsetDateTime.now(WITA).withNano(0).toString();
    }

    /** A member covered from today on for some months; answers the member's id. */
    static String member(Partner partner, People.Person person, int months) {
        JsonPath enrollment = partner.enroll(person, YearMonth.from(today()).toString(), months)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        pay(partner, enrollment);
        return enrollment.getString("memberId");
    }

    static void pay(Partner partner, JsonPath billed) {
        partner.pay(billed.getString("billNumber"), billed.getLong("amount"), now())
                .then()
                .statusCode(201);
    }

    static Response card(Partner partner, String member, String type) {
        return partner.calling().accept(type).get("/v1/members/" + member + "/card");
    }

    static String credential(Partner partner, String member) {
        return card(partner, member, CREDENTIAL)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static JsonNode content(String jwt) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    static JsonPath verified(String credential) {
        return io.restassured.RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("credential", credential))
                .post("/v1/card-verifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Reads the code of a picture. */
    static String scanned(byte[] png) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }

    /** The bit of a card in the list that it names, as the recommendation has it unpacked. */
    static boolean isOff(String credential) throws Exception {
        JsonNode status = content(credential).path("credentialStatus");
        String path = status.path("statusListCredential").asText().replaceFirst("^https://[^/]+", "");
        String list = io.restassured.RestAssured.given()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String encoded =
                content(list).path("credentialSubject").path("encodedList").asText();
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        int index = status.path("statusListIndex").asInt();
        return (bits[index / 8] & 0x80 >> index % 8) != 0;
    }
}
