package id.payung.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.database.BinaryCopy;
import id.payung.platform.database.Database;
import id.payung.reporting.member.Cover;
import id.payung.reporting.member.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members of a generation, read and written by the batch. */
@ApplicationScoped
class MemberStates {

    private static final TypeReference<List<Cover>> COVERS = new TypeReference<>() {};

    private final ObjectMapper json;

    MemberStates(ObjectMapper json) {
        this.json = json;
    }

    Map<UUID, Member> load(Connection connection, int generation, Collection<UUID> members) throws SQLException {
        Map<UUID, Member> found = new HashMap<>();
        Database.list(
                connection,
                "select s.member, s.region, s.sex, s.birth_year, s.covers::text"
                        + " from unnest(?::uuid[]) as asked(member)"
                        + " join member_state s on s.generation = ? and s.member = asked.member",
                row -> found.put(
                        row.getObject(1, UUID.class),
                        new Member(row.getString(2), row.getString(3), row.getInt(4), read(row.getString(5)))),
                connection.createArrayOf("uuid", members.toArray()),
                generation);
        return found;
    }

    /** Writes those that changed, with one copy and one statement. */
    void save(Connection connection, int generation, Map<UUID, Member> members) throws SQLException {
        Database.update(
                connection,
                "create temp table if not exists member_new (member uuid, region text, sex text, birth_year smallint,"
                        + " covers text) on commit delete rows");
        BinaryCopy copy = new BinaryCopy("member_new", "member, region, sex, birth_year, covers");
        for (Map.Entry<UUID, Member> entry : members.entrySet()) {
            Member member = entry.getValue();
            copy.row()
                    .uuid(entry.getKey())
                    .text(member.region())
                    .text(member.sex())
                    .smallint(member.birthYear())
                    .text(write(member.covers()));
        }
        copy.send(connection);
        Database.update(
                connection,
                "insert into member_state (generation, member, region, sex, birth_year, covers)"
                        + " select ?, member, region, sex, birth_year, covers::jsonb from member_new"
                        + " on conflict (generation, member) do update set region = excluded.region,"
                        + " sex = excluded.sex, birth_year = excluded.birth_year, covers = excluded.covers",
                generation);
    }

    private List<Cover> read(String covers) {
        try {
            return json.readValue(covers, COVERS);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Covers of a member cannot be read", ours);
        }
    }

    private String write(List<Cover> covers) {
        try {
            return json.writeValueAsString(covers);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Covers of a member cannot be written", ours);
        }
    }
}
