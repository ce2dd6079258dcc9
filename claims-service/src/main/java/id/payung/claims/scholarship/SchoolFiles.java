package id.payung.claims.scholarship;

import id.payung.claims.law.BenefitLaw;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Says until when the school money of a person's children may be asked about. */
@ApplicationScoped
public class SchoolFiles {

    private final ChildVault vault;
    private final BenefitLaw law;

    SchoolFiles(ChildVault vault, BenefitLaw law) {
        this.vault = vault;
        this.law = law;
    }

    /** The first school year in which the youngest child is too old; nothing where no child was granted anything. */
    public Optional<LocalDate> neededFrom(Connection connection, byte[][] person) throws SQLException {
        return Database.list(
                        connection,
                        "select s.child_id, s.details, c.event_date from scholarship_child s join claim c using (claim_id)"
                                + " where c.nik_index = any(?)",
                        row -> law.scholarships()
                                .overFrom(
                                        vault.unsealChild(row.getObject(1, UUID.class), row.getBytes(2))
                                                .birthDate(),
                                        row.getObject(3, LocalDate.class)),
                        (Object) person)
                .stream()
                .max(Comparator.naturalOrder());
    }
}
