package id.payung.enrollment.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RosterCardsTest {

    private static final int MORE_THAN_ARE_DRAWN_AT_ONCE = 230;

    @Inject
    DataSource database;

    @Test
    void everybodyOnARosterGetsACardOnce() throws Exception {
        Partner partner = Partner.registered();
        JsonPath roster = paid(partner, 7);

        byte[] pdf = cards(partner, roster, "application/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] zip = cards(partner, roster, "application/zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(2);
        Set<String> numbers = new HashSet<>();
        ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
            JsonPath verdict = Cards.verified(Cards.scanned(files.readAllBytes()));
            assertThat(verdict.getString("status")).isEqualTo("VALID");
            assertThat(file.getName()).isEqualTo("kartu-" + verdict.getString("card.number") + ".png");
            numbers.add(verdict.getString("card.number"));
        }
        assertThat(numbers).hasSize(7);
        assertThat(cards(Partner.registered(), roster, "application/pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRosterWithoutPaidCoverHasNoCards() {
        Partner partner = Partner.registered();
        JsonPath unpaid = partner.completed("SK", People.roster(People.someone()));

        assertThat(cards(partner, unpaid, "application/pdf").<String>path("code"))
                .isEqualTo("NO_COVER_FOR_A_CARD");
    }

    @Test
    void aPrintThatBreaksOffNeverLooksWhole() throws Exception {
        Partner partner = Partner.registered();
        JsonPath roster = paid(partner, MORE_THAN_ARE_DRAWN_AT_ONCE);
        // the last in the order of printing can be read no more
        String last = "from (select max(member_id::text)::uuid as id from coverage c join bill b using (bill_id)"
                + " where b.roster_id = ?::uuid) l where member_id = l.id";

        run("update member set personal = personal || '\\x00'::bytea " + last, roster.getString("id"));
        try {
            assertThatThrownBy(() -> cards(partner, roster, "application/pdf").asByteArray())
                    .isInstanceOf(Exception.class);
        } finally {
            run(
                    "update member set personal = substr(personal, 1, length(personal) - 1) " + last,
                    roster.getString("id"));
        }
        assertThat(cards(partner, roster, "application/pdf").statusCode()).isEqualTo(200);
    }

    private static JsonPath paid(Partner partner, int workers) {
        Response sent = partner.send(
                "SK",
                People.roster(People.people(workers)),
                Map.of("from", YearMonth.from(Cards.today()).toString(), "months", "6"));
        JsonPath roster = partner.rested(sent.then().statusCode(202).extract().path("id"));
        Cards.pay(partner, roster);
        return roster;
    }

    private static Response cards(Partner partner, JsonPath roster, String type) {
        return partner.calling().accept(type).get("/v1/rosters/" + roster.getString("id") + "/cards");
    }

    private void run(String sql, String rosterId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, rosterId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
