package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class EnrollingAProvinceTest {

    @Test
    void everyRowGetsAVerdictAndThePaidBillCoversTheGoodOnes() {
        Partner partner = Partner.registered();
        People.Person fisher = People.someone();
        People.Person farmer = People.someone();
        String csv = People.roster(fisher, farmer) + "123,Tanpa NIK,1990-01-01,M,64.72,FARMER\r\n";

        JsonPath roster = partner.completed("SK-1", csv);

        assertThat(roster.getString("status")).isEqualTo("COMPLETED");
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(2);
        assertThat(roster.getInt("counts.REJECTED")).isEqualTo(1);
        assertThat(roster.getInt("countsByCode.NIK_LENGTH")).isEqualTo(1);
        assertThat(roster.getLong("amount")).isEqualTo(2 * 6 * 16_800L);
        assertThat(Partner.check(fisher.nik(), "2023-08-01T10:00:00+08:00").getString("status"))
                .isEqualTo("NOT_COVERED");

        String bill = roster.getString("billNumber");
        partner.pay(bill, 2 * 6 * 16_800L, "2023-07-03T09:00:00+08:00").then().statusCode(201);
        partner.pay(bill, 2 * 6 * 16_800L, "2023-07-03T09:00:00+08:00").then().statusCode(200);

        JsonPath check = Partner.check(fisher.nik(), "2023-08-01T10:00:00+08:00");
        assertThat(check.getString("status")).isEqualTo("COVERED");
        assertThat(check.getList("coverages.program")).containsExactly("JKK", "JKM");
        assertThat(check.getInt("contributionMonths")).isEqualTo(2);
        assertThat(Partner.check(fisher.nik(), "2023-07-02T23:59:59+08:00").getBoolean("covered"))
                .isFalse();
        assertThat(Partner.check(fisher.nik(), "2023-07-03T00:00:00+08:00").getBoolean("covered"))
                .isTrue();
        assertThat(Partner.check(fisher.nik(), "2024-01-01T00:00:00+08:00").getString("status"))
                .isEqualTo("IN_ARREARS");
        assertThat(Partner.check(fisher.nik(), "2024-04-01T00:00:00+08:00").getString("status"))
                .isEqualTo("NOT_COVERED");
    }
}
