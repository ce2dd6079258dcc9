package id.payung.enrollment.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.member.PersonalData;
import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Finds the members of an import by their NIKs and makes those whom nobody knows: three statements, however many. */
@ApplicationScoped
class ImportedMembers {

    private static final String KNOWN =
            """
            select n.nik_index, n.member_id
            from unnest(?::bytea[]) as i(nik_index)
            join member_nik n on n.nik_index = i.nik_index
            """;

    private static final String MEMBERS =
            "insert into member (member_id, personal) select * from unnest(?::uuid[], ?::bytea[])";

    private static final String NIKS =
            "insert into member_nik (nik_index, member_id) select * from unnest(?::bytea[], ?::uuid[])";

    private final PersonalVault vault;

    ImportedMembers(PersonalVault vault) {
        this.vault = vault;
    }

    /** By NIK; of a new member nothing else is known yet. A NIK that another transaction takes meanwhile is a violation. */
    Map<String, UUID> of(Connection connection, Collection<String> niks) throws SQLException {
        // in the order in which all writers take NIKs
        Map<byte[], String> unknown = new TreeMap<>(Arrays::compareUnsigned);
        niks.forEach(nik -> unknown.put(vault.nikIndex(nik), nik));
        Map<String, UUID> ids = new HashMap<>();
        Database.list(
                connection,
                KNOWN,
                row -> ids.put(unknown.remove(row.getBytes(1)), row.getObject(2, UUID.class)),
                connection.createArrayOf("bytea", unknown.keySet().toArray(byte[][]::new)));
        if (!unknown.isEmpty()) {
            make(connection, unknown, ids);
        }
        return ids;
    }

    private void make(Connection connection, Map<byte[], String> niks, Map<String, UUID> ids) throws SQLException {
        List<String> made = new ArrayList<>(niks.size());
        List<byte[]> sealed = new ArrayList<>(niks.size());
        for (String nik : niks.values()) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            ids.put(nik, id);
            made.add(id.toString());
            sealed.add(vault.seal(new PersonalData(nik, null, null, null, null, null, null), id));
        }
        String[] members = made.toArray(String[]::new);
        Database.update(connection, MEMBERS, members, connection.createArrayOf("bytea", sealed.toArray(byte[][]::new)));
        Database.update(
                connection,
                NIKS,
                connection.createArrayOf("bytea", niks.keySet().toArray(byte[][]::new)),
                members);
    }
}
