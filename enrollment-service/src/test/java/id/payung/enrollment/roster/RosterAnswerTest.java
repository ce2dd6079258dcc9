package id.payung.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.enrollment.rosterfile.RosterTemplate;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RosterAnswerTest {

    /** More than is held back before the first byte is sent. */
    private static final int MANY = 1_000;

    private static final String NO_NIK = "123,X,1990-01-01,M,64.72,FARMER\r\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    DataSource database;

    @ConfigProperty(name = "payung.roster.workbooks")
    int workbooks;

    @Test
    void anAnswerThatBreaksOffNeverLooksWhole() throws SQLException {
        Partner partner = Partner.registered();
        String roster = partner.completed("SK", People.roster(People.people(MANY)) + NO_NIK)
                .getString("id");

        becomes("NO_CODE_OF_OURS", roster);
        try {
            assertThatThrownBy(() -> rows(partner, roster).asByteArray()).isInstanceOf(Exception.class);
        } finally {
            becomes("NIK_LENGTH", roster);
        }
        assertThat(rows(partner, roster).asString().split("\r\n")).hasSize(MANY + 2);
    }

    @Test
    void anAnswerThatNobodyFetchesKeepsNoWorkbookOpen() {
        Partner partner = Partner.registered();
        String roster = partner.rested(
                        partner.send("SK", XLSX, RosterTemplate.xlsx(), Map.of("from", "2023-07", "months", "6"))
                                .path("id"))
                .getString("id");

        for (int i = 0; i < workbooks; i++) {
            partner.calling().head("/v1/rosters/" + roster + "/rows").then().statusCode(200);
        }

        assertThat(rows(partner, roster).statusCode()).isEqualTo(200);
    }

    private static Response rows(Partner partner, String roster) {
        return partner.calling().get("/v1/rosters/" + roster + "/rows");
    }

    /** The verdict of the roster's last row is stored under this code. */
    private void becomes(String code, String roster) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update roster_row set codes = ? where roster_id = ?::uuid and outcome = 'REJECTED'")) {
            statement.setString(1, code);
            statement.setString(2, roster);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
