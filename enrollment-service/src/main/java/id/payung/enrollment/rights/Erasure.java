package id.payung.enrollment.rights;

import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.retention.KeptBecause;
import id.payung.platform.retention.Retention;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says why a member's data must be kept, and erases it when nothing does. What was paid and covered stays, under an id
 * that leads to nobody: public money is accounted for without names.
 */
@ApplicationScoped
class Erasure {

    /** The member and whoever turned out to be the same person. */
    private static final String FAMILY = "(select member_id from member where member_id = ? or merged_into = ?)";

    /** What tells of the person, in the order in which rows point to each other; each asks for the id twice. */
    private static final List<String> FORGETTING = List.of(
            "delete from member_nik where member_id in " + FAMILY,
            "delete from member_nik_past where member_id in " + FAMILY,
            "update coverage set request_digest = null where request_digest is not null and member_id in " + FAMILY,
            "update termination set reason = null where member_id in " + FAMILY,
            "update review set reason = null where member_id in " + FAMILY,
            "delete from officer_note where note_id in (select substring(purpose from 6)::uuid from audit_trail"
                    + " where purpose like 'note %' and object in (select 'member ' || member_id from " + FAMILY
                    + " family))",
            "delete from roster_body where upload_id in (select b.roster_id from coverage c join bill b"
                    + " on b.bill_id = c.bill_id where c.member_id in " + FAMILY + ")",
            "delete from roster_body_key where upload_id in (select b.roster_id from coverage c join bill b"
                    + " on b.bill_id = c.bill_id where c.member_id in " + FAMILY + ")",
            "update member set personal = null, name_index = null, region = null, sex = null, birth_year = null,"
                    + " deceased_on = null, restricted_at = null, erased_at = clock_timestamp(), version = version + 1"
                    + " where member_id in " + FAMILY);

    private final Database database;
    private final PersonalVault vault;
    private final ClaimFiles claims;
    private final WorkClock clock;
    private final Retention retention = Retention.of(Erasure.class);

    Erasure(Database database, PersonalVault vault, ClaimFiles claims, WorkClock clock) {
        this.database = database;
        this.vault = vault;
        this.claims = claims;
        this.clock = clock;
    }

    /** What claims-service keeps about the member, under every NIK; nothing of whoever is erased already. */
    List<KeptBecause> keptByClaims(UUID memberId, Actor officer) {
        return claims.keptBecause(niks(memberId), officer);
    }

    /** Has claims-service forget the member; what it must keep all the same since it was asked is answered. */
    List<KeptBecause> eraseClaims(UUID memberId, Actor officer) {
        return claims.forget(niks(memberId), officer);
    }

    private List<String> niks(UUID memberId) {
        return database
                .list(
                        "select member_id, personal from member where personal is not null and member_id in " + FAMILY,
                        row -> vault.open(row.getBytes(2), row.getObject(1, UUID.class))
                                .nik(),
                        memberId,
                        memberId)
                .stream()
                .distinct()
                .toList();
    }

    /** What keeps the data here today, looked at outside of any transaction. */
    List<KeptBecause> reasons(UUID memberId) {
        return database.call(connection -> reasons(connection, memberId));
    }

    /** What keeps the data here today; whoever acts on it holds the member's row, so that no cover begins meanwhile. */
    List<KeptBecause> reasons(Connection connection, UUID memberId) throws SQLException {
        return Database.list(
                        connection,
                        "select (select max(until_date) from coverage where superseded_change is null and member_id in "
                                + FAMILY + "), exists (select from coverage c join bill b on b.bill_id = c.bill_id"
                                + " where b.status = 'OPEN' and c.superseded_change is null and c.member_id in "
                                + FAMILY
                                + "), exists (select from review where status = 'OPEN' and member_id in " + FAMILY
                                + ")",
                        this::reasons,
                        memberId,
                        memberId,
                        memberId,
                        memberId,
                        memberId,
                        memberId)
                .get(0);
    }

    private List<KeptBecause> reasons(ResultSet row) throws SQLException {
        List<KeptBecause> reasons = new ArrayList<>();
        Optional<LocalDate> coveredUntil = Optional.ofNullable(row.getObject(1, LocalDate.class));
        if (coveredUntil.isPresent() && coveredUntil.get().isAfter(clock.today())) {
            reasons.add(retention.because(KeepingReason.COVER_NOT_OVER, coveredUntil));
        }
        if (row.getBoolean(2)) {
            reasons.add(retention.because(KeepingReason.BILL_OPEN, Optional.empty()));
        }
        if (row.getBoolean(3)) {
            reasons.add(retention.because(KeepingReason.REVIEW_OPEN, Optional.empty()));
        }
        KeptBecause mayCome = retention.because(KeepingReason.CLAIM_MAY_COME, coveredUntil);
        if (mayCome.until().filter(day -> day.isAfter(clock.today())).isPresent()) {
            reasons.add(mayCome);
        }
        return reasons;
    }

    /** Erases for good, in the caller's transaction. */
    void erase(Connection connection, UUID memberId) throws SQLException {
        for (String forgetting : FORGETTING) {
            Database.update(connection, forgetting, memberId, memberId);
        }
    }
}
