package id.payung.enrollment.enrolling;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads single enrollments back, for the answer to the same request. */
@ApplicationScoped
class EnrollmentList {

    private static final String SELECT =
            """
            select e.enrollment_id, c.member_id, c.sponsor_id, c.job, c.programs, c.from_date, c.until_date, c.band,
                   c.base_income, b.number, c.jkk + c.jkm, b.decree_date
            from coverage c
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            join bill b on b.bill_id = c.bill_id
            where c.superseded_change is null
            """;

    private final SponsorDirectory sponsors;

    EnrollmentList(SponsorDirectory sponsors) {
        this.sponsors = sponsors;
    }

    /** Keeps what was asked with the cover it bought, so that the same request is known for ever. */
    void remember(Connection connection, UUID memberId, UUID billId, byte[] digest) throws SQLException {
        Database.update(
                connection,
                "update coverage set request_digest = ? where member_id = ? and bill_id = ?",
                digest,
                memberId,
                billId);
    }

    EnrollmentView ofBill(Connection connection, UUID memberId, UUID billId) throws SQLException {
        return Database.list(
                        connection, SELECT + " and c.member_id = ? and c.bill_id = ?", this::read, memberId, billId)
                .get(0);
    }

    /** The enrollment that this very request made, as long as any of its cover stands. */
    Optional<EnrollmentView> sameRequest(Connection connection, byte[] nikIndex, byte[] digest) throws SQLException {
        return Database.list(
                        connection,
                        SELECT
                                + " and c.member_id = (select member_id from member_nik where nik_index = ?)"
                                + " and c.request_digest = ?",
                        this::read,
                        nikIndex,
                        digest)
                .stream()
                .findFirst();
    }

    private EnrollmentView read(ResultSet row) throws SQLException {
        return new EnrollmentView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                sponsors.of(row.getObject(3, UUID.class)).code(),
                row.getInt(4),
                new Programs(row.getInt(5)).names(),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getInt(8),
                row.getLong(9),
                row.getString(10),
                row.getLong(11),
                Optional.ofNullable(row.getObject(12, LocalDate.class)));
    }
}
