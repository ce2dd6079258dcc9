package id.payung.enrollment.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements join what lies on one server: members by their id. */
class ClusterStatementsTest {

    private static final StatementCheck CHECK = new StatementCheck(CitusScript.read());

    private static final String FAMILY = "by a list that is found first: the members that turned out to be one person";

    /** Statements that name tables of several servers without joining them, and why that is well. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "EnrollmentList.java: coverage and enrollment and member_nik",
                    "by one value that is found first: whose NIK it is",
            "Erasure.java: coverage and coverage and member", FAMILY,
            "Erasure.java: coverage and member", FAMILY,
            "Erasure.java: member and member_nik", FAMILY,
            "Erasure.java: member and member_nik_past", FAMILY,
            "Erasure.java: member and termination", FAMILY);

    @Test
    void spreadTablesAreJoinedByWhatSpreadsThem() {
        Set<String> found = new TreeSet<>();

        SourceStatements.read()
                .forEach((file, texts) -> texts.forEach(
                        text -> CHECK.objections(text).forEach(objection -> found.add(file + ": " + objection))));

        assertThat(found).containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from enrollment e join member m on m.version = e.job",
                "select 1 from enrollment e, member m where m.member_id = ? and e.member_id = ?",
                "select 1 from member m join member_nik n on n.member_id = m.member_id",
                "select 1 from coverage_in_force join card c on c.job = coverage_in_force.job",
                "update member set version = 1 where member_id in (select member_id from coverage)",
                "select 1 from (select 1) i join coverage c on c.member_id = i.member_id join card k on k.job = c.job",
                "select 1 from rights_request where request_id = ? for update",
                "with recursive chain as (select ? union all select m.merged_into from member m) select 1 from chain"
            })
    void whatLeavesAMemberIsSeen(String sql) {
        assertThat(CHECK.objections(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from coverage c join bill b on b.bill_id = c.bill_id",
                "select 1 from enrollment e join member m on m.member_id = e.member_id and m.version = 1",
                "select 1 from unnest(?) i (member_id) join coverage c on c.member_id = i.member_id"
                        + " join card k on k.member_id = i.member_id",
                "select 1 from card c join coverage o on (c.member_id, c.job) = (o.member_id, o.job)",
                "insert into outbox select ? from coverage where bill_id = ?",
                "select 1 from rights_request where member_id = ? and request_id = ? for update",
                "select 1 from bill where bill_id in (select bill_id from coverage where job = ?) for update",
                "the member, card or coverage from enrollment"
            })
    void whatStaysWithAMemberIsLetThrough(String sql) {
        assertThat(CHECK.objections(sql)).isEmpty();
    }

    @Test
    void aTextIsReadWithTheConstantsOfItsFile() {
        String source =
                """
                String FAMILY = "(select member_id"
                        + " from member)";
                list("delete from coverage where member_id in " + FAMILY + " and job = " + job);
                """;

        assertThat(SourceStatements.in(source))
                .contains("delete from coverage where member_id in (select member_id from member) and job =  ? ");
    }
}
