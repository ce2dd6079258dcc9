package id.payung.enrollment.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.payung.enrollment.member.MemberProblems;
import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.audit.AuditRecord;
import id.payung.platform.audit.AuditTrail;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers everything that is stored about one person here and in claims-service, and who looked at it (art. 32). */
@ApplicationScoped
class StoredData {

    /** What each table with members' ids says of one. What is sealed in them is opened or left out. */
    private static final Map<String, String> TABLES = tables();

    private final Database database;
    private final PersonalVault vault;
    private final ClaimFiles claims;
    private final AuditTrail trail;
    private final Audit audit;
    private final ObjectMapper json;

    StoredData(
            Database database,
            PersonalVault vault,
            ClaimFiles claims,
            AuditTrail trail,
            Audit audit,
            ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.claims = claims;
        this.trail = trail;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Everything about one person.
     *
     * @param personal what identifies them, opened
     * @param records rows by what they are about, as they are stored
     * @param claims what claims-service has, see its API description
     * @param seenBy who saw or changed it, the latest first
     */
    public record Body(
            UUID memberId,
            JsonNode personal,
            Map<String, JsonNode> records,
            JsonNode claims,
            List<AuditRecord> seenBy) {}

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "member",
                "select region, sex, birth_year, deceased_on, death_claim, restricted_at, merged_into, version from member where member_id = ?");
        tables.put(
                "enrollments",
                "select s.code as sponsor, e.job, e.occupation, e.segment, e.declared_income, e.band, e.base_income,"
                        + " e.ended_on from enrollment e join sponsor s using (sponsor_id) where e.member_id = ?");
        tables.put(
                "coverage",
                "select s.code as sponsor, c.job, c.from_date, c.until_date, b.number as bill, c.programs, c.segment,"
                        + " c.jkk, c.jkm, c.superseded_change is not null as superseded from coverage c"
                        + " join sponsor s on s.sponsor_id = c.sponsor_id join bill b on b.bill_id = c.bill_id"
                        + " where c.member_id = ?");
        tables.put(
                "terminations",
                "select s.code as sponsor, t.job, t.ended_on, t.cause, t.revoked_change is not null as revoked"
                        + " from termination t"
                        + " join sponsor s using (sponsor_id) where t.member_id = ?");
        tables.put(
                "membershipsElsewhere",
                "select payer, segment, job, from_month, until_month, paid_months, source from outside_membership"
                        + " where member_id = ?");
        tables.put("transfers", "select job, on_date from member_transfer where member_id = ?");
        tables.put("reviews", "select kind, codes, status, decided_by, decided_at from review where member_id = ?");
        tables.put(
                "rightsRequests",
                "select kind, received_at, due_at, status, answered_at, refusal, kept, lifted_at from rights_request where member_id = ?");
        return tables;
    }

    /** Who it is must be known here: claims-service is asked by the NIK that is stored. */
    Body of(StoredDataRequest request, Actor officer) {
        UUID memberId = Optional.ofNullable(request.memberId())
                .or(() -> byNik(request.nik()))
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        byte[] sealed = database.first(
                        "select coalesce(personal, ''::bytea) from member where member_id = ?",
                        row -> row.getBytes(1),
                        memberId)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        if (sealed.length == 0) {
            throw MemberProblems.ERASED.refusal();
        }
        audit.record(officer, "STORED_DATA_SHOWN", "member " + memberId, "");
        JsonNode personal = json.valueToTree(vault.open(sealed, memberId));
        return new Body(
                memberId,
                personal,
                records(memberId),
                claims.of(personal.path("nik").asText(), officer),
                trail.about("member", memberId.toString()));
    }

    private Optional<UUID> byNik(String nik) {
        return database.first(
                "select member_id from member_nik where nik_index = ?",
                row -> row.getObject(1, UUID.class),
                vault.nikIndex(nik));
    }

    private Map<String, JsonNode> records(UUID memberId) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        TABLES.forEach((name, select) -> {
            ArrayNode rows = json.createArrayNode();
            database.list(
                            "select to_json(stored)::text from (" + select + ") stored",
                            row -> row.getString(1),
                            memberId)
                    .forEach(row -> rows.add(read(row)));
            records.put(name, rows);
        });
        return records;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException ours) {
            throw new IllegalStateException("A stored row is no JSON");
        }
    }
}
