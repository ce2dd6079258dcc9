package id.payung.claims.claim;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists claims in the order in which they were reported, by whose turn it is, and what got stuck. */
@ApplicationScoped
class ClaimList {

    private static final String AWAITING =
            """
            case when exists (select 1 from decision d where d.claim_id = c.claim_id and d.status = 'PROPOSED')
                    or exists (select 1 from appeal a where a.claim_id = c.claim_id and a.status = 'OPEN'
                        and a.proposed_by is not null) then 'APPROVER'
                when c.new_facts_since is not null and c.state <> 'APPEALED' then 'OFFICER'
                when c.state = 'REPORTED' then 'TREATMENT'
                when c.state = 'AWAITING_DOCUMENTS' then 'FAMILY'
                when c.state in ('NEEDS_REVIEW', 'ASSESSED', 'APPEALED') then 'OFFICER'
                when c.state = 'DECIDED' and c.outcome <> 'DENIED' then 'BANK'
                else 'NOBODY' end""";

    /** Nobody has found yet whether work caused it. */
    private static final String UNDETERMINED =
            "c.state in ('REPORTED', 'AWAITING_DOCUMENTS', 'NEEDS_REVIEW', 'ASSESSED')"
                    + " and c.open_questions && array['CAUSED_BY_WORK', 'CAUSE_DETERMINED']";

    /** The code itself, or one that goes on with what it is about. */
    private static final String ASKED = " and exists (select 1 from unnest(c.open_questions) open(code),"
            + " (values (?::text)) asked(code) where open.code = asked.code or starts_with(open.code, asked.code || '_'))";

    private static final String SELECT =
            "select * from (select c.*, " + AWAITING + " as awaiting from claim c) c" + " where c.erased_at is null";

    private final Database database;
    private final Cursors cursors;
    private final WorkClock clock;

    ClaimList(Database database, Cursors cursors, WorkClock clock) {
        this.database = database;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What to list; absent filters do not restrict. */
    record Filter(
            Optional<ClaimState> state,
            Optional<String> kind,
            Optional<String> outcome,
            Optional<String> owner,
            Optional<ClaimLine.Awaiting> awaiting,
            Optional<UUID> member,
            Optional<LocalDate> payBefore,
            Optional<LocalDate> determineBefore,
            Optional<LocalDate> concludeBefore,
            Optional<Integer> unchangedDays,
            Optional<Boolean> newFacts,
            Optional<ReviewQuestion> question) {}

    Page<ClaimLine> page(Filter filter, int limit, String cursor) {
        String question = "claims:" + filter;
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> parameters = new ArrayList<>();
        filter.state().ifPresent(state -> add(sql, parameters, " and c.state = ?", state.name()));
        filter.kind().ifPresent(kind -> add(sql, parameters, " and split_part(c.case_key, ':', 1) = ?", kind));
        filter.outcome().ifPresent(outcome -> add(sql, parameters, " and c.outcome = ?", outcome));
        filter.owner().ifPresent(owner -> add(sql, parameters, " and c.owner = ?", owner));
        filter.awaiting().ifPresent(who -> add(sql, parameters, " and c.awaiting = ?", who.name()));
        filter.member().ifPresent(member -> add(sql, parameters, " and c.member_id = ?", member));
        filter.payBefore()
                .ifPresent(day -> add(
                        sql,
                        parameters,
                        " and c.pay_by < ? and c.state in"
                                + " ('AWAITING_DOCUMENTS', 'NEEDS_REVIEW', 'ASSESSED', 'DECIDED')",
                        day));
        filter.determineBefore()
                .ifPresent(day -> add(sql, parameters, " and c.determine_by < ? and " + UNDETERMINED, day));
        filter.concludeBefore()
                .ifPresent(day -> add(sql, parameters, " and c.conclude_by < ? and c.state = 'REPORTED'", day));
        filter.unchangedDays()
                .ifPresent(days -> add(
                        sql,
                        parameters,
                        " and (c.state not in ('CLOSED', 'WITHDRAWN') or c.new_facts_since is not null)"
                                + " and c.changed_at < ?",
                        WorkClock.shown(clock.now().minus(Duration.ofDays(days)))));
        filter.newFacts().ifPresent(marked -> add(sql, parameters, " and (c.new_facts_since is not null) = ?", marked));
        filter.question().ifPresent(asked -> add(sql, parameters, ASKED, asked.name()));
        cursors.position(question, cursor)
                .ifPresent(position -> add(sql, parameters, " and c.claim_id > ?", UUID.fromString(position)));
        add(sql, parameters, " order by c.claim_id limit ?", limit + 1);
        return Page.of(
                database.list(sql.toString(), this::read, parameters.toArray()),
                limit,
                cursors,
                question,
                line -> line.id().toString());
    }

    /** The claims of one person, by the keyed index of the NIK. */
    List<ClaimLine> ofPerson(byte[] nikIndex) {
        return database.list(SELECT + " and c.nik_index = ? order by c.claim_id", this::read, nikIndex);
    }

    private ClaimLine read(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        return new ClaimLine(
                row.getObject("claim_id", UUID.class),
                row.getString("number"),
                row.getString("case_key").split(":")[0],
                ClaimState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("program")),
                Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                Optional.ofNullable(row.getObject("event_date", LocalDate.class)),
                WorkClock.shown(
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getObject("pay_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("determine_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("conclude_by", LocalDate.class)),
                Optional.ofNullable(row.getString("owner")),
                ClaimLine.Awaiting.valueOf(row.getString("awaiting")),
                List.of((String[]) row.getArray("missing_documents").getArray()),
                List.of((String[]) row.getArray("open_questions").getArray()),
                Optional.ofNullable(row.getObject("new_facts_since", OffsetDateTime.class))
                        .map(since -> WorkClock.shown(since.toInstant())),
                WorkClock.shown(changed.toInstant()),
                Duration.between(changed.toInstant(), clock.now()).toDays());
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }
}
