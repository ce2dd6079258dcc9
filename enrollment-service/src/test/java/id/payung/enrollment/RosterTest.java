package id.payung.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RosterTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, Object> HALF_A_YEAR = Map.of("from", "2023-07", "months", "6");

    @Test
    void theSameRosterAgainIsTheSameRoster() {
        Partner partner = Partner.registered();
        String csv = People.roster(People.someone());
        JsonPath roster = partner.completed("SK-1", csv);

        Response again = partner.send("SK-1", csv);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Location")).isEqualTo("/v1/rosters/" + roster.getString("id"));
        assertThat(again.<String>path("status")).isEqualTo("COMPLETED");
        assertThat(partner.bills()).hasSize(1);
    }

    @Test
    void theSameReferenceWithAnotherContentOrOtherParametersIsAConflict() {
        Partner partner = Partner.registered();
        String csv = People.roster(People.someone());
        partner.completed("SK-1", csv);

        List<Response> others = List.of(
                partner.send("SK-1", People.roster(People.someone())),
                partner.send("SK-1", csv, Map.of("from", "2023-07", "months", "5")),
                partner.send("SK-1", csv, Map.of("from", "2023-08", "months", "6")),
                partner.send("SK-1", csv, Map.of("from", "2023-07", "months", "6", "programs", "JKM")),
                partner.send("SK-1", csv, Map.of("from", "2023-07", "months", "6", "declaredRows", "1")));

        assertThat(others).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("ROSTER_DIFFERS");
        });
    }

    @ParameterizedTest
    @CsvSource({"declaredRows, 3", "declaredAmount, 201599"})
    void aDeclaredTotalThatDiffersStopsTheRosterBeforeAnythingIsEnrolled(String name, String value) {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String csv = People.roster(worker, People.someone());
        Feed feed = Feed.fromNow();

        JsonPath stopped =
                partner.rested(partner.send("SK-1", csv, Map.of("from", "2023-07", "months", "6", name, value))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));

        assertThat(stopped.getString("status")).isEqualTo("STOPPED");
        assertThat(stopped.getString("problem"))
                .isEqualTo("CONTROL_TOTAL_MISMATCH: the file has 2 rows and would cost 201600 rupiah");
        assertThat(partner.calling()
                        .header("Accept-Language", "id")
                        .get("/v1/rosters/" + stopped.getString("id"))
                        .<String>path("problem"))
                .startsWith("CONTROL_TOTAL_MISMATCH: berkas berisi 2 baris");
        assertThat(partner.bills()).isEmpty();
        assertThat(feed.rest()).noneMatch(e -> partner.code().equals(Feed.data(e, "sponsor")));
        assertThat(partner.send("SK-1", csv).statusCode()).isEqualTo(409);
        assertThat(partner.completed("SK-2", csv).getInt("counts.ENROLLED")).isEqualTo(2);
    }

    @Test
    void declaredTotalsCountEveryRowWhateverItsVerdict() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String csv = People.roster(worker, worker) + "123,X,1990-01-01,M,64.72,FARMER\r\n";

        JsonPath roster = partner.rested(partner.send(
                        "SK-1",
                        csv,
                        Map.of(
                                "from",
                                "2023-07",
                                "months",
                                "6",
                                "declaredRows",
                                "3",
                                "declaredAmount",
                                String.valueOf(3 * 6 * 16_800)))
                .path("id"));

        assertThat(roster.getString("status")).isEqualTo("COMPLETED");
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(1);
    }

    @Test
    void aRowOfSomebodyWhoseDeathIsRecordedIsRejected() {
        Partner partner = Partner.registered();
        People.Person dead = People.someone();
        String member = partner.covered(dead).getString("memberId");
        Partner.end(member, Map.of("on", "2023-09-10", "cause", "DEATH")).then().statusCode(200);

        JsonPath roster = Partner.registered().completed("SK-1", People.roster(dead, People.someone()));

        assertThat(roster.getInt("counts.REJECTED")).isEqualTo(1);
        assertThat(roster.getInt("countsByCode.MEMBER_DECEASED")).isEqualTo(1);
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(1);
    }

    static Stream<Arguments> unusable() {
        String good = People.roster(People.someone());
        return Stream.of(
                Arguments.of("ROSTER_EMPTY", new byte[0]),
                Arguments.of("ROSTER_EMPTY", bytes(People.HEADER + "\r\n")),
                Arguments.of("COLUMN_UNKNOWN", bytes(good.replace("occupation", "occupation,shoe_size"))),
                Arguments.of("COLUMN_DOUBLED", bytes(good.replace("occupation", "occupation,name"))),
                Arguments.of("COLUMN_MISSING", bytes(good.replace("name,", ""))),
                Arguments.of("NOT_UTF8", good.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("NOT_UTF8", good.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("NOT_UTF8", good.replace("Orang", "René").getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void anUnusableFileIsRefusedAtOnceAndItsReferenceStaysFree(String code, byte[] file) {
        Partner partner = Partner.registered();

        Response refused = partner.send("SK-1", "text/csv", file, HALF_A_YEAR);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
        assertThat(partner.send("SK-1", People.roster(People.someone())).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aContentDigestIsChecked() throws Exception {
        Partner partner = Partner.registered();
        byte[] csv = bytes(People.roster(People.someone()));
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(csv));

        Response refused = digested(partner, csv, Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("DIGEST_MISMATCH");
        assertThat(digested(partner, csv, right).statusCode()).isEqualTo(202);
    }

    private static Response digested(Partner partner, byte[] csv, String digest) {
        return partner.send("SK-1", "text/csv", csv, HALF_A_YEAR, Map.of("Content-Digest", "sha-256=:" + digest + ":"));
    }

    @Test
    void aDryRunJudgesTakesNoKeyAndEnrollsNobody() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String csv = People.roster(worker, worker);
        Feed feed = Feed.fromNow();

        JsonPath dry =
                partner.rested(partner.send("SK-1", csv, Map.of("from", "2023-07", "months", "6", "dryRun", "true"))
                        .path("id"));

        assertThat(dry.getString("status")).isEqualTo("COMPLETED");
        assertThat(dry.getInt("counts.ENROLLED")).isEqualTo(1);
        assertThat(dry.getInt("countsByCode.NIK_DUPLICATE_IN_FILE")).isEqualTo(1);
        assertThat(dry.getString("billNumber")).isNull();
        assertThat(partner.rows(dry.getString("id"), "REJECTED")).contains("NIK_DUPLICATE_IN_FILE");
        assertThat(partner.bills()).isEmpty();
        assertThat(feed.rest()).noneMatch(e -> partner.code().equals(Feed.data(e, "sponsor")));
        assertThat(partner.completed("SK-1", csv).getInt("counts.ENROLLED")).isEqualTo(1);
    }

    @Test
    void aRosterUnderFourEyesWaitsForAnotherPerson() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("approvalRequired", true));
        People.Person worker = People.someone();
        JsonPath waiting = partner.completed("SK-1", People.roster(worker));
        String rosterId = waiting.getString("id");

        assertThat(waiting.getString("status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(waiting.getInt("counts.ENROLLED")).isEqualTo(1);
        assertThat(partner.bills()).isEmpty();
        assertThat(Partner.as("approver")
                        .get("/v1/rosters/" + rosterId + "/rows")
                        .asString())
                .contains(worker.nik(), "ENROLLED");
        assertThat(approve(rosterId, "partner-" + partner.code(), true).statusCode())
                .isEqualTo(403);
        assertThat(approve(rosterId, "somebody else", true).statusCode()).isEqualTo(200);

        JsonPath done = partner.rested(rosterId);
        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getInt("counts.ENROLLED")).isEqualTo(1);
        assertThat(partner.bills()).hasSize(1);
        Response again = approve(rosterId, "somebody else", true);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("status")).isEqualTo("COMPLETED");
        assertThat(partner.bills()).hasSize(1);
        assertThat(approve(rosterId, "somebody else", false).statusCode()).isEqualTo(409);
        assertThat(approve(rosterId, "a third person", true).statusCode()).isEqualTo(409);
    }

    @Test
    void aRefusedRosterEnrollsNobody() {
        Partner partner = Partner.registered("PROVINCE", "APBD", Map.of("approvalRequired", true));
        People.Person worker = People.someone();
        String rosterId = partner.completed("SK-1", People.roster(worker)).getString("id");

        assertThat(approve(rosterId, "somebody else", false).<String>path("status"))
                .isEqualTo("REFUSED");

        assertThat(partner.bills()).isEmpty();
        assertThat(approve(rosterId, "somebody else", true).statusCode()).isEqualTo(409);
        assertThat(Partner.registered().enroll(worker, "2023-07", 6).statusCode())
                .isEqualTo(201);
    }

    private static Response approve(String rosterId, String subject, boolean accept) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of("approver", subject, null))
                .contentType("application/json")
                .body(Map.of("accept", accept, "reason", "checked against the decree"))
                .post("/v1/rosters/" + rosterId + "/approval");
    }

    @Test
    void rejectedRowsAreRepairedAndSentAgainUnderAnotherReference() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String csv = People.roster(People.someone()) + worker.row().replace("FISHER", "ASTRONAUT") + "\r\n";
        JsonPath first = partner.completed("SK-1", csv);

        String rejected = partner.rows(first.getString("id"), "REJECTED");
        JsonPath second = partner.completed("SK-2", rejected.replace("ASTRONAUT", "FISHER"));

        assertThat(rejected.lines().findFirst()).contains(People.HEADER + ",outcome,code,field,message");
        assertThat(rejected.lines()).hasSize(2);
        assertThat(rejected).contains(",REJECTED,OCCUPATION_UNKNOWN,occupation,");
        assertThat(second.getInt("counts.ENROLLED")).isEqualTo(1);
    }

    @Test
    void ofTwoRowsOfOneWorkerTheFirstCountsAndTheSecondJobIsAnotherMatter() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String csv = People.HEADER + ",job\r\n" + worker.row() + ",1\r\n" + worker.row() + ",1\r\n" + worker.row()
                + ",2\r\n" + worker.row() + ",3\r\n";

        JsonPath roster = partner.completed("SK-1", csv);
        JsonPath again = partner.completed("SK-2", csv);

        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(2);
        assertThat(roster.getInt("countsByCode.NIK_DUPLICATE_IN_FILE")).isGreaterThanOrEqualTo(1);
        assertThat(roster.getInt("counts.REJECTED")).isEqualTo(2);
        assertThat(again.getInt("counts.ALREADY_ENROLLED")).isEqualTo(2);
        assertThat(again.getString("billNumber")).isNull();
    }

    @Test
    void everyFormatGetsTheSameVerdicts() throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (People.Person person : People.people(3)) {
            rows.add(person.row().split(","));
        }
        rows.add(rows.get(0));
        rows.add(People.someone().as("ASTRONAUT").row().split(","));
        rows.add("647201,Tanpa,1990-01-01,M,64.72,FARMER".split(","));

        Map<String, Integer> csv = verdicts("text/csv", csv(rows));
        Map<String, Integer> ndjson = verdicts("application/x-ndjson", ndjson(rows));
        Map<String, Integer> xlsx = verdicts(XLSX, xlsx(rows));

        assertThat(csv).containsEntry("OCCUPATION_UNKNOWN", 1).containsEntry("NIK_DUPLICATE_IN_FILE", 1);
        assertThat(ndjson).isEqualTo(csv);
        assertThat(xlsx).isEqualTo(csv);
    }

    private static Map<String, Integer> verdicts(String type, byte[] file) {
        Partner partner = Partner.registered();
        String id = partner.send("SK-1", type, file, Map.of("from", "2023-07", "months", "6", "dryRun", "true"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        JsonPath roster = partner.rested(id);
        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(3);
        return roster.getMap("countsByCode");
    }

    private static byte[] csv(List<String[]> rows) {
        return bytes(People.HEADER + "\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")));
    }

    private static byte[] ndjson(List<String[]> rows) {
        String[] names = People.HEADER.split(",");
        return bytes(rows.stream()
                .map(row -> java.util.stream.IntStream.range(0, names.length)
                        .mapToObj(i -> '"' + names[i] + "\":\"" + row[i] + '"')
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining("\n")));
    }

    private static byte[] xlsx(List<String[]> rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            List<String[]> all = new ArrayList<>(rows);
            all.add(0, People.HEADER.split(","));
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).length; column++) {
                    sheet.value(row, column, all.get(row)[column]);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void anOfficerDecidesARowThatTheRulesLeaveOpen() {
        Partner partner = Partner.registered();
        People.Person one = People.someone();
        People.Person other = People.someone();
        Partner earlier = Partner.registered();
        earlier.enroll(one, "2022-01", 1).then().statusCode(201);
        earlier.enroll(other, "2022-01", 1).then().statusCode(201);
        JsonPath roster = partner.completed(
                "SK-1", People.roster(one.named("Nama Lain"), People.someone(), other.named("Nama Beda")));
        String id = roster.getString("id");
        assertThat(roster.getInt("counts.NEEDS_REVIEW")).isEqualTo(2);
        assertThat(roster.getInt("countsByCode.NAME_MISMATCH_WITH_MEMBER")).isEqualTo(2);

        Response accepted = Partner.decide(id, 2, true);
        Response refused = Partner.decide(id, 4, false);

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.<String>path("outcome")).isEqualTo("ENROLLED");
        assertThat(partner.bill(accepted.path("billNumber")).getLong("amount")).isEqualTo(6 * 16_800);
        assertThat(refused.<String>path("outcome")).isEqualTo("REJECTED");
        assertThat(Partner.decide(id, 2, true).asString()).isEqualTo(accepted.asString());
        assertThat(Partner.decide(id, 4, false).asString()).isEqualTo(refused.asString());
        assertThat(Partner.decide(id, 2, false).statusCode()).isEqualTo(409);
        assertThat(Partner.decide(id, 4, true).statusCode()).isEqualTo(409);
        assertThat(Partner.decide(id, 3, true).statusCode()).isEqualTo(409);
        assertThat(Partner.decide(id, 99, true).statusCode()).isIn(404, 409);
        JsonPath after = partner.rested(id);
        assertThat(after.getInt("counts.NEEDS_REVIEW")).isZero();
        assertThat(after.getInt("counts.ENROLLED")).isEqualTo(2);
        assertThat(after.getInt("counts.REJECTED")).isEqualTo(1);
        assertThat(after.getInt("countsByCode.NAME_MISMATCH_WITH_MEMBER")).isEqualTo(1);
        assertThat(after.getMap("countsByRegion")).containsValue(2);
        assertThat(after.getLong("amount")).isEqualTo(2 * 6 * 16_800);
        assertThat(partner.rows(id, "REJECTED")).contains("NAME_MISMATCH_WITH_MEMBER");
    }

    @Test
    void aRowThatCannotBeEnrolledThoughAcceptedCountsForWhatStandsInItsWay() {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        Partner earlier = Partner.registered();
        earlier.enroll(worker, "2022-01", 1).then().statusCode(201);
        String id = partner.completed("SK-1", People.roster(worker.named("Nama Lain")))
                .getString("id");
        earlier.enroll(worker, "2023-07", 1).then().statusCode(201);

        Response decided = Partner.decide(id, 2, true);

        assertThat(decided.<List<String>>path("codes")).containsExactly("COVERED_BY_ANOTHER");
        assertThat(Partner.decide(id, 2, true).asString()).isEqualTo(decided.asString());
        JsonPath after = partner.rested(id);
        assertThat(after.getInt("counts.COVERED_BY_ANOTHER")).isEqualTo(1);
        assertThat(after.getMap("countsByCode")).containsOnlyKeys("COVERED_BY_ANOTHER");
        assertThat(after.getMap("countsByRegion")).isEmpty();
        assertThat(after.getLong("amount")).isZero();
    }

    @Test
    void aNulByteCostsItsRowOnly() {
        Partner partner = Partner.registered();
        People.Person stray = People.someone();

        JsonPath roster = partner.completed(
                "SK-1", People.roster(People.someone(), stray.named("Orang\u0000Rekaan"), People.someone()));

        assertThat(roster.getInt("counts.ENROLLED")).isEqualTo(2);
        assertThat(roster.getInt("countsByCode.ROW_MALFORMED")).isEqualTo(1);
        assertThat(partner.rows(roster.getString("id"), "REJECTED")).contains(stray.nik(), "ROW_MALFORMED");
    }

    @Test
    void aWorkerOfAnotherSponsorIsNamedInTheRowsAndListedForBoth() {
        Partner incumbent = Partner.registered();
        Partner requesting = Partner.registered();
        People.Person worker = People.someone();
        String member = incumbent.enrolled(worker).getString("memberId");

        JsonPath roster = requesting.completed("SK-1", People.roster(worker));

        assertThat(roster.getInt("counts.COVERED_BY_ANOTHER")).isEqualTo(1);
        assertThat(requesting.rows(roster.getString("id"), "COVERED_BY_ANOTHER"))
                .contains(incumbent.code());
        for (Partner partner : List.of(incumbent, requesting)) {
            JsonPath overlaps = partner.calling()
                    .get("/v1/overlaps?sponsor=" + partner.code())
                    .jsonPath();
            assertThat(overlaps.getList("items.memberId")).containsExactly(member);
            assertThat(overlaps.getString("items[0].incumbent")).isEqualTo(incumbent.code());
            assertThat(overlaps.getString("items[0].requesting")).isEqualTo(requesting.code());
        }
    }

    @Test
    void aSingleEnrollmentOfAnothersWorkerIsListedForBothButNamesNobody() {
        Partner incumbent = Partner.registered();
        Partner requesting = Partner.registered();
        People.Person worker = People.someone();
        incumbent.enrolled(worker);

        Response refused = requesting.enroll(worker, "2023-09", 1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).doesNotContain(incumbent.code());
        for (Partner partner : List.of(incumbent, requesting)) {
            assertThat(partner.calling()
                            .get("/v1/overlaps?sponsor=" + partner.code())
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
        }
    }

    @Test
    void theDayOfTheDecreeStaysWithTheRosterAndItsBill() {
        Partner partner = Partner.registered();
        String csv = People.roster(People.someone());
        Map<String, Object> decreed = Map.of("from", "2023-07", "months", "6", "decreeDate", "2023-08-17");

        JsonPath roster = partner.rested(partner.send("SK-1", csv, decreed).path("id"));

        assertThat(roster.getString("decreeDate")).isEqualTo("2023-08-17");
        assertThat(partner.bill(roster.getString("billNumber")).getString("decreeDate"))
                .isEqualTo("2023-08-17");
        assertThat(partner.send("SK-1", csv, decreed).statusCode()).isEqualTo(200);
        assertThat(partner.send("SK-1", csv).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01", "2023-02-30", "17-08-2023", "''"})
    void aDecreeIsOfADayThatHasBeen(String day) {
        Response refused = Partner.registered()
                .send(
                        "SK-1",
                        People.roster(People.someone()),
                        Map.of("from", "2023-07", "months", "6", "decreeDate", day));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("decreeDate");
    }

    @Test
    void whereAWorkerLivesIsWhatTheLatestRosterSaysInCountsEventsAndOnFile() {
        People.Person worker = People.someone();
        Partner.registered().enroll(worker, "2022-01", 1).then().statusCode(201);
        Partner partner = Partner.registered();
        Feed feed = Feed.fromNow();

        JsonPath roster = partner.completed("SK-1", People.roster(worker).replace("64.72", "64.74"));
        partner.pay(roster.getString("billNumber"), roster.getLong("amount"), "2023-07-03T09:00:00+08:00")
                .then()
                .statusCode(201);

        assertThat(roster.getMap("countsByRegion")).containsOnly(Map.entry("64.74", 1));
        assertThat(feed.rest().stream()
                        .filter(event -> partner.code().equals(Feed.data(event, "sponsor")))
                        .map(event -> Feed.data(event, "region")))
                .hasSize(2)
                .containsOnly("64.74");
        assertThat(partner.calling()
                        .contentType("application/json")
                        .body(Map.of("nik", worker.nik()))
                        .post("/v1/members/search")
                        .<String>path("items[0].region"))
                .isEqualTo("64.74");
    }

    @Test
    void aBrokenFieldIsNamedAsTheFileNamesItsColumn() {
        Partner partner = Partner.registered();
        String early = People.someone().row().replaceFirst(",19[0-9-]+,", ",1899-01-01,");
        String stray = People.someone().row().replaceFirst(",19", ",\u000019");

        String english = People.HEADER + "\r\n" + early + "\r\n" + stray + "\r\n";
        JsonPath first = partner.completed("SK-1", english);
        JsonPath second = partner.completed("SK-2", english.replace("birth_date", "Tanggal_Lahir"));

        assertThat(partner.rows(first.getString("id"), "REJECTED"))
                .contains(",BIRTH_DATE_INVALID,birth_date,", ",ROW_MALFORMED,birth_date,");
        assertThat(partner.rows(second.getString("id"), "REJECTED"))
                .contains(",BIRTH_DATE_INVALID,Tanggal_Lahir,", ",ROW_MALFORMED,Tanggal_Lahir,");
    }

    @Test
    void aNikWithAnInvisibleSpaceIsTheSameNik() {
        Partner partner = Partner.registered();
        String row = People.someone().row();
        String csv = People.HEADER + "\r\n" + row + "\r\n" + row.replaceFirst(",", "\u00A0,") + "\r\n";

        JsonPath roster = partner.completed("SK-1", csv);

        assertThat(roster.getMap("countsByCode")).containsOnly(Map.entry("NIK_DUPLICATE_IN_FILE", 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
