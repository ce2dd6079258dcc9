package id.payung.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.database.BinaryCopy;
import id.payung.platform.database.Database;
import id.payung.reporting.member.Cover;
import id.payung.reporting.member.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members of a generation, read and written by the batch. Covers that many have alike are kept once. */
@ApplicationScoped
class MemberStates {

    private static final TypeReference<List<Cover>> COVERS = new TypeReference<>() {};

    private final ObjectMapper json;

    MemberStates(ObjectMapper json) {
        this.json = json;
    }

    Map<UUID, Member> load(Connection connection, int generation, Collection<UUID> members) throws SQLException {
        List<Stored> stored = Database.list(
                connection,
                "select s.member, s.region, s.sex, s.birth_year, s.cover_set"
                        + " from unnest(?::uuid[]) as asked(member)"
                        + " join member_state s on s.generation = ? and s.member = asked.member",
                row -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, UUID.class)),
                connection.createArrayOf("uuid", members.toArray()),
                generation);
        Map<UUID, List<Cover>> covers = covers(connection, generation, stored);
        Map<UUID, Member> found = new HashMap<>();
        stored.forEach(one -> found.put(
                one.member(), new Member(one.region(), one.sex(), one.birthYear(), covers.get(one.coverSet()))));
        return found;
    }

    private record Stored(UUID member, String region, String sex, int birthYear, UUID coverSet) {}

    private Map<UUID, List<Cover>> covers(Connection connection, int generation, List<Stored> stored)
            throws SQLException {
        Map<UUID, List<Cover>> covers = new HashMap<>();
        Database.list(
                connection,
                "select cover_set, covers::text from cover_set where generation = ? and cover_set = any(?::uuid[])",
                row -> covers.put(row.getObject(1, UUID.class), read(row.getString(2))),
                generation,
                connection.createArrayOf(
                        "uuid", stored.stream().map(Stored::coverSet).distinct().toArray()));
        return covers;
    }

    /** Writes those that changed, with one copy and one statement for them and for the sets of their covers. */
    void save(Connection connection, int generation, Map<UUID, Member> members) throws SQLException {
        Map<List<Cover>, UUID> sets = saveSets(connection, generation, members.values());
        Database.update(
                connection,
                "create temp table if not exists member_new (member uuid, region text, sex text, birth_year smallint,"
                        + " cover_set uuid) on commit delete rows");
        BinaryCopy copy = new BinaryCopy("member_new", "member, region, sex, birth_year, cover_set");
        members.forEach((id, member) -> copy.row()
                .uuid(id)
                .text(member.region())
                .text(member.sex())
                .smallint(member.birthYear())
                .uuid(sets.get(member.covers())));
        copy.send(connection);
        Database.update(
                connection,
                "insert into member_state (generation, member, region, sex, birth_year, cover_set)"
                        + " select ?, member, region, sex, birth_year, cover_set from member_new"
                        + " on conflict (generation, member) do update set region = excluded.region,"
                        + " sex = excluded.sex, birth_year = excluded.birth_year, cover_set = excluded.cover_set",
                generation);
    }

    /** Writes the sets that are new, and answers the key of each: a digest, so that nobody must look it up. */
    private Map<List<Cover>, UUID> saveSets(Connection connection, int generation, Collection<Member> members)
            throws SQLException {
        Map<List<Cover>, UUID> sets = new HashMap<>();
        Map<UUID, String> texts = new HashMap<>();
        for (Member member : members) {
            sets.computeIfAbsent(member.covers(), covers -> {
                String text = write(covers);
                UUID key = key(text);
                texts.put(key, text);
                return key;
            });
        }
        Database.update(
                connection,
                "insert into cover_set (generation, cover_set, covers) select ?, * from"
                        + " unnest(?::uuid[], ?::jsonb[]) on conflict do nothing",
                generation,
                connection.createArrayOf("uuid", texts.keySet().toArray()),
                connection.createArrayOf("text", texts.values().toArray()));
        return sets;
    }

    private static UUID key(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
