package id.payung.enrollment.member;

import id.payung.platform.access.Actor;
import id.payung.platform.access.Roles;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.Masks;
import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads members with their enrollments in one query. */
@ApplicationScoped
class MemberList {

    private static final String SELECT =
            """
            select m.member_id, m.personal, m.sex, m.region, m.deceased_on, m.version,
                   e.enrollment_id, s.code, e.job, e.occupation, e.segment, e.band, e.base_income, e.ended_on,
                   m.restricted_at is not null
            from member m
            left join enrollment e on e.member_id = m.member_id
            left join sponsor s on s.sponsor_id = e.sponsor_id
            """;

    private final Database database;
    private final PersonalVault vault;

    MemberList(Database database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A member and the version to change it by. */
    record Versioned(MemberView member, long version) {}

    private record Line(
            UUID id,
            byte[] sealed,
            String sex,
            String region,
            LocalDate deceasedOn,
            long version,
            boolean restricted) {}

    /** The member, if it is the actor's affair: for a partner only one that its sponsor enrolled. */
    Versioned require(UUID memberId, Actor actor) {
        return find(memberId, actor).orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    Optional<Versioned> find(UUID memberId, Actor actor) {
        List<MemberView.Enrollment> enrollments = new ArrayList<>();
        List<Line> lines = database.list(
                SELECT + " where m.member_id = ? and m.merged_into is null order by s.code, e.job",
                row -> read(row, actor, enrollments),
                memberId);
        if (lines.isEmpty() || actor.isPartnerOnly() && enrollments.isEmpty()) {
            return Optional.empty();
        }
        if (lines.get(0).sealed() == null) {
            throw MemberProblems.ERASED.refusal();
        }
        return Optional.of(view(lines.get(0), actor, enrollments));
    }

    private static Line read(ResultSet row, Actor actor, List<MemberView.Enrollment> enrollments) throws SQLException {
        String sponsor = row.getString(8);
        if (sponsor != null && actor.maySee(sponsor)) {
            enrollments.add(new MemberView.Enrollment(
                    row.getObject(7, UUID.class),
                    sponsor,
                    row.getInt(9),
                    row.getString(10),
                    row.getString(11),
                    row.getInt(12),
                    row.getLong(13),
                    Optional.ofNullable(row.getObject(14, LocalDate.class))));
        }
        return new Line(
                row.getObject(1, UUID.class),
                row.getBytes(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getLong(6),
                row.getBoolean(15));
    }

    private Versioned view(Line line, Actor actor, List<MemberView.Enrollment> enrollments) {
        PersonalData data = vault.open(line.sealed(), line.id());
        boolean hidden = line.restricted() && !actor.has(Roles.SERVICE);
        MemberView view = new MemberView(
                line.id(),
                actor.has(Roles.OFFICER) && !hidden ? data.nik() : Masks.nik(data.nik()),
                shown(data.name(), hidden),
                shown(data.birthDate(), hidden),
                shown(line.sex(), hidden),
                shown(line.region(), hidden),
                shown(data.motherName(), hidden),
                shown(data.phone(), hidden),
                shown(data.address(), hidden),
                shown(data.kpj(), hidden),
                shown(line.deceasedOn(), hidden),
                line.restricted(),
                enrollments);
        return new Versioned(view, line.version());
    }

    private static <T> Optional<T> shown(T value, boolean hidden) {
        return hidden ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The member of a NIK, now, if it is the actor's affair. */
    Optional<UUID> byNik(String nik, Actor actor) {
        return actor.isPartnerOnly() ? byNik(nik, actor.sponsor().orElse("")) : byNik(nik);
    }

    /** The same statements whether the NIK is nobody's or another sponsor's: neither answer nor time tells them apart. */
    private Optional<UUID> byNik(String nik, String sponsor) {
        UUID someone = database.first(
                        "select coalesce(n.member_id, '00000000-0000-0000-0000-000000000000')"
                                + " from (select ?::bytea as nik_index) asked"
                                + " left join member_nik n on n.nik_index = asked.nik_index",
                        row -> row.getObject(1, UUID.class),
                        vault.nikIndex(nik))
                .orElseThrow();
        return database.first(
                "select e.member_id from sponsor s join enrollment e on e.sponsor_id = s.sponsor_id"
                        + " where s.code = ? and e.member_id = ? limit 1",
                row -> row.getObject(1, UUID.class),
                sponsor,
                someone);
    }

    private Optional<UUID> byNik(String nik) {
        return database.first(
                "select member_id from member_nik where nik_index = ?",
                row -> row.getObject(1, UUID.class),
                vault.nikIndex(nik));
    }

    /** Ids of a sponsor's members after one, in order of id. */
    List<UUID> ofSponsor(UUID sponsorId, UUID after, int limit) {
        return database.list(
                "select distinct member_id from enrollment e where sponsor_id = ? and member_id > ?"
                        + " and not exists (select from member m where m.member_id = e.member_id"
                        + " and m.erased_at is not null) order by member_id limit ?",
                row -> row.getObject(1, UUID.class),
                sponsorId,
                after,
                limit);
    }
}
