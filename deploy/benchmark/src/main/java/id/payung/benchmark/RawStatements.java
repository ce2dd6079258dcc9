package id.payung.benchmark;

import java.time.YearMonth;
import java.util.List;

/**
 * What PostgreSQL is asked to do without us: statements of enrollment-service as they stand in its sources, with values
 * of the benchmark's. A test runs each of them, so that none changes without the benchmark.
 */
record RawStatements(SourceSql sources) {

    private static final int MONTHS = 6;

    /** As {@code ProgramFields} of enrollment-service says it. */
    private static final String PROGRAM = "'program', (array['JKK', 'JKM', 'JKK,JKM'])[c.programs]";

    /** As {@code BillIssue} of enrollment-service has it. */
    private static final String NEXT_NUMBER =
            "'B-' || to_char(clock_timestamp() at time zone 'Asia/Makassar', 'YYMM') || '-' ||"
                    + " lpad(nextval('bill_number')::text, 8, '0')";
    /** As {@code platform/audit/Audit} has them. */
    private static final String AUDIT_COLUMNS =
            "audit_pending (audit_id, at, actor, roles, action, object, purpose, request_id)";

    /** The one statement of a payment that touches every member of its bill. */
    String payment(String billNumber, String billId) {
        return sources.statement(
                        "bill/PaymentReceipt.java",
                        "COVERAGE_STARTED",
                        List.of(
                                "nextval('change_id')",
                                quoted(Payung.SPONSOR),
                                "'PROVINCE'",
                                "'APBD'",
                                "'2023-07-01'",
                                quoted(billNumber),
                                quoted(billId)))
                .formatted(PROGRAM);
    }

    /**
     * The statement of a newcomer, another one each time.
     *
     * @param personalBytes as many as ours have on average
     * @param event JSON as long as ours
     */
    String newcomer(String sponsorId, int personalBytes, String event) {
        String from = "date '" + YearMonth.now() + "-01'";
        String until = "date '" + YearMonth.now().plusMonths(MONTHS) + "-01'";
        String fingerprint = "uuid_send(gen_random_uuid())";
        return sources.statement(
                        "enrolling/NewcomerStatement.java",
                        "ENROLL",
                        List.of(
                                quoted(sponsorId) + "::uuid",
                                fingerprint,
                                "uuidv7()",
                                "decode(repeat('5a', " + personalBytes + "), 'hex')",
                                "substring(" + fingerprint + " for 12)",
                                "'64.71'",
                                "'M'",
                                "1980",
                                "1",
                                "uuidv7()",
                                "'FARMER'",
                                "'BPU'",
                                "1000000",
                                "1",
                                "1000000",
                                "uuidv7()",
                                from,
                                Integer.toString(MONTHS),
                                "100800",
                                "now()",
                                "null",
                                "1",
                                from,
                                until,
                                "3",
                                "'BPU'",
                                "1",
                                "1000000",
                                "60000",
                                "40800",
                                fingerprint,
                                quoted(event),
                                "gen_random_uuid()",
                                "clock_timestamp()",
                                "'benchmark'",
                                "'partner'",
                                "'WORKER_ENROLLED'",
                                "'member ' || gen_random_uuid()",
                                "''",
                                "replace(gen_random_uuid()::text, '-', '')"))
                .formatted(NEXT_NUMBER, AUDIT_COLUMNS);
    }

    /** The query of one member, whose id is this expression. */
    String member(String memberId) {
        return sources.block("member/MemberList.java", "SELECT") + " where m.member_id = " + memberId
                + " and m.merged_into is null order by s.code, e.job";
    }

    private static String quoted(String value) {
        return "'" + value + "'";
    }
}
