package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.database.Database;
import id.payung.platform.privacy.sealing.Resealing;
import id.payung.platform.privacy.sealing.SealedColumn;
import id.payung.platform.testing.Dump;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PrivacyInventory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A stolen copy of the database tells of nobody. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DataAtRestTest {

    private static final String MOTHER = "Bunda Rahasia Melati";
    private static final String PHONE = "0811987654321";
    private static final String ADDRESS = "Gang Tersembunyi 77 Blok Q";
    private static final String OFFICERS_WORDS = "Istrinya Kenanga Tertutup memberi tahu";

    @Inject
    Database database;

    @Inject
    Resealing resealing;

    @Test
    void aDumpShowsNoPersonalValueAfterALifeFromTheRosterToTheEnd() {
        Partner partner = Partner.registered();
        People.Person listed = People.someone().named("Rukmana Gelap Satu");
        People.Person refused = People.someone().named("Rukmana Gelap Dua").as("NOBODYS-WORK");
        People.Person single = People.someone().named("Rukmana Gelap Tiga");
        People.Person known = People.someone().named("Rukmana Gelap Empat");
        People.Person renamed = known.named("Suryana Lain Sekali");
        Partner.registered().enroll(known, "2022-01", 1).then().statusCode(201);

        JsonPath roster = partner.completed("SEALED-1", roster(listed, refused));
        String review = partner.completed("SEALED-2", roster(renamed)).getString("id");
        Partner.decide(review, 2, false).then().statusCode(200);
        JsonPath enrollment = partner.covered(single);
        Partner.end(
                        enrollment.getString("memberId"),
                        Map.of("cause", "DEATH", "on", "2023-09-05", "reason", OFFICERS_WORDS))
                .then()
                .statusCode(200);
        partner.rows(roster.getString("id"), "REJECTED");
        Partner.as("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", listed.nik()))
                .post("/v1/members/search")
                .then()
                .statusCode(200);

        List<String> personal = new java.util.ArrayList<>(List.of(MOTHER, PHONE, ADDRESS, OFFICERS_WORDS));
        for (People.Person person : List.of(listed, refused, single, known, renamed)) {
            personal.addAll(
                    List.of(person.nik(), person.name(), person.birthDate().toString()));
        }
        assertThat(new Dump(database).tracesOf(personal)).isEmpty();
    }

    @Test
    void theDumpIsSearchedInEveryFormAValueMayHave() {
        database.update("create table leak (clear text, bytes bytea, encoded text)");
        try {
            for (String column : List.of("clear", "bytes", "encoded")) {
                database.update("delete from leak");
                database.update("insert into leak (" + column + ") values ("
                        + Map.of(
                                        "clear", "'he is ORANG BOCOR'",
                                        "bytes", "convert_to('he is Orang Bocor', 'UTF8')",
                                        "encoded", "encode(convert_to('he is Orang Bocor!!', 'UTF8'), 'base64')")
                                .get(column)
                        + ")");
                assertThat(new Dump(database).tracesOf(List.of("Orang Bocor")))
                        .as(column)
                        .containsExactly("Orang Bocor in leak");
            }
        } finally {
            database.update("drop table leak");
        }
    }

    @Test
    void everyColumnStandsInTheInventoryAndIsKeptAsItSays() {
        Map<String, String> inventory = PrivacyInventory.of("Every service", "enrollment-service");

        assertThat(inventory.keySet()).containsExactlyInAnyOrderElementsOf(PrivacyInventory.columns(database));
        Map<String, String> sealed = new TreeMap<>(inventory);
        sealed.values().removeIf(kept -> !kept.equals("sealed"));
        assertThat(resealing.columns().stream().map(SealedColumn::place).collect(Collectors.toSet()))
                .isEqualTo(sealed.keySet());
    }

    @Test
    void aSealedValueOpensForItsOwnerOnly() {
        Partner partner = Partner.registered();
        String one = partner.enrolled(People.someone()).getString("memberId");
        String other = partner.enrolled(People.someone()).getString("memberId");

        swap(one, other);

        assertThat(Partner.as("officer").get("/v1/members/" + one).statusCode()).isEqualTo(500);
        swap(one, other);
        assertThat(Partner.as("officer").get("/v1/members/" + one).statusCode()).isEqualTo(200);
    }

    private void swap(String one, String other) {
        database.update(
                "update member m set personal = o.personal from member o"
                        + " where (m.member_id = ?::uuid and o.member_id = ?::uuid)"
                        + " or (m.member_id = ?::uuid and o.member_id = ?::uuid)",
                one,
                other,
                other,
                one);
    }

    private static String roster(People.Person... people) {
        StringBuilder csv = new StringBuilder(People.HEADER).append(",mother_name,phone,address\r\n");
        for (People.Person person : people) {
            csv.append(String.join(",", person.row(), MOTHER, PHONE, ADDRESS)).append("\r\n");
        }
        return csv.toString();
    }
}
