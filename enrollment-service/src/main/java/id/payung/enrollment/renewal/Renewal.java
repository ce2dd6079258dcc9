package id.payung.enrollment.renewal;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.bill.ProgramFields;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.sponsor.QuotaPlaces;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Bills the next period of all active members of a sponsor, set by set: one statement, however many members. */
@ApplicationScoped
class Renewal {

    static final ProblemType RENEWAL_DIFFERS = new ProblemType(
            "renewal-differs",
            409,
            "This reference belongs to another renewal",
            "Referensi ini milik perpanjangan lain");

    /**
     * Who is covered or in arrears on the first day of the new period: a paid period was in force less than three months
     * before, and the membership was not ended, nor the member dead. An unpaid bill keeps nobody in. Whose place the
     * clock has freed gets one of those that are left, in the order of the members.
     */
    private static final String ACTIVE =
            """
            select e.*, last.programs, t.jkk, t.jkm,
                   row_number() over (partition by e.holds_place order by e.member_id, e.job) as turn
            from enrollment e
            join member m on m.member_id = e.member_id and m.deceased_on is null and m.merged_into is null
            join renewal_tariff t on t.segment = e.segment and t.base_income = e.base_income
                and t.occupation = e.occupation
            cross join lateral (select c.programs from coverage c join bill b on b.bill_id = c.bill_id
                          where c.member_id = e.member_id and c.sponsor_id = e.sponsor_id and c.job = e.job
                            and c.superseded_change is null and not c.waiting
                            and greatest(c.from_date, b.paid_on) < c.until_date and b.status = 'PAID'
                            and c.until_date + interval '3 months' > ?
                          order by c.until_date desc limit 1) last
            where e.sponsor_id = ? and e.ended_on is null
              and not exists (select 1 from coverage o
                              where o.member_id = e.member_id and o.job = e.job and o.superseded_change is null
                                and not o.waiting and daterange(o.from_date, o.until_date) && daterange(?, ?))
            """;

    private static final String COVER =
            """
            with active as (%s)
            insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band,
                                  base_income, jkk, jkm, recorded_change)
            select member_id, sponsor_id, job, ?, ?, ?, programs, segment, band, base_income,
                   case when programs & 1 <> 0 then jkk else 0 end,
                   case when programs & 2 <> 0 then jkm else 0 end, ?
            from active
            where holds_place or turn <= ?
            order by member_id, job
            """
                    .formatted(ACTIVE);

    private static final String TAKE_PLACES =
            """
            with back as (
                update enrollment e set holds_place = true
                from coverage c
                where c.bill_id = ? and e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
                  and not e.holds_place
                returning 1)
            update sponsor set places_taken = places_taken + (select count(*) from back)
            where sponsor_id = ? and quota is not null
            """;

    private static final String EVENTS =
            """
            insert into outbox (change_id, line, member_id, type, data)
            select ?, row_number() over () - 1, c.member_id, 'enrollment.renewed.v1', json_build_object(
                'memberId', c.member_id, 'sponsor', ?::text, 'region', m.region, 'occupation', e.occupation,
                'sex', m.sex, 'birthYear', m.birth_year, 'segment', c.segment, 'fund', ?::text, 'job', c.job,
                %s,
                'from', c.from_date, 'until', c.until_date, 'amount', c.jkk + c.jkm)
            from coverage c
            join member m on m.member_id = c.member_id
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            where c.bill_id = ?
            """
                    .formatted(ProgramFields.both("c.programs"));

    private final Database database;
    private final SponsorDirectory sponsors;
    private final RenewalTariffs tariffs;
    private final BillIssue bills;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;

    Renewal(
            Database database,
            SponsorDirectory sponsors,
            RenewalTariffs tariffs,
            BillIssue bills,
            Outbox outbox,
            FeedSequencer sequencer,
            Audit audit) {
        this.database = database;
        this.sponsors = sponsors;
        this.tariffs = tariffs;
        this.bills = bills;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** What a renewal made; no bill where nobody was left to renew. */
    public record Renewed(
            String sponsor,
            String reference,
            String from,
            int months,
            int members,
            Optional<String> billNumber,
            Optional<LocalDate> decreeDate) {}

    /** A renewal and whether this call made it. */
    record Result(Renewed renewed, boolean isNew) {}

    Result renew(RenewalRequest request, Actor actor) {
        SponsorFacts sponsor = sponsors.require(request.sponsor());
        Result result = Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, sponsor, request, actor))));
        sequencer.poke();
        return result;
    }

    private Result inTransaction(Connection connection, SponsorFacts sponsor, RenewalRequest request, Actor actor)
            throws SQLException {
        Optional<Renewed> earlier = earlier(connection, sponsor, request);
        if (earlier.isPresent()) {
            return new Result(earlier.get(), false);
        }
        Period period = request.period();
        LocalDate decreeDate = request.decree().orElse(null);
        UUID billId = bills.draft(connection, sponsor.id(), "RENEWAL", null, period, decreeDate);
        // the key is taken before the work: a second one at the same moment waits here and then finds this one
        Database.update(
                connection,
                "insert into renewal (sponsor_id, reference, decree_date, from_month, months, bill_id, members)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                sponsor.id(),
                request.reference(),
                decreeDate,
                period.firstDay(),
                period.months(),
                billId);
        tariffs.prepare(connection, sponsor, period);
        int freePlaces = QuotaPlaces.free(connection, sponsor.id()).orElse(Integer.MAX_VALUE);
        long change = outbox.openChange(connection);
        int members = cover(connection, sponsor, period, billId, change, freePlaces);
        Database.update(
                connection, EVENTS, change, sponsor.code(), sponsor.fund().name(), billId);
        String number = open(connection, sponsor, request, billId, members);
        audit.record(actor, "RENEWED", "sponsor " + sponsor.code() + " members " + members, "");
        return new Result(view(request, members, number), true);
    }

    private String open(Connection connection, SponsorFacts sponsor, RenewalRequest request, UUID billId, int members)
            throws SQLException {
        long gross = Database.list(
                        connection,
                        "select coalesce(sum(jkk + jkm), 0) from coverage where bill_id = ?",
                        row -> row.getLong(1),
                        billId)
                .get(0);
        String number = bills.open(connection, billId, members, gross);
        Database.update(
                connection,
                "update renewal set members = ?, bill_id = ? where sponsor_id = ? and reference = ?",
                members,
                number.isEmpty() ? null : billId,
                sponsor.id(),
                request.reference());
        return number;
    }

    private static Renewed view(RenewalRequest request, int members, String number) {
        return new Renewed(
                request.sponsor(),
                request.reference(),
                request.from(),
                request.months(),
                members,
                number == null || number.isEmpty() ? Optional.empty() : Optional.of(number),
                request.decree());
    }

    private Optional<Renewed> earlier(Connection connection, SponsorFacts sponsor, RenewalRequest request)
            throws SQLException {
        return Database.list(
                        connection,
                        "select r.from_month, r.months, r.members, b.number, r.decree_date from renewal r"
                                + " left join bill b on b.bill_id = r.bill_id"
                                + " where r.sponsor_id = ? and r.reference = ?",
                        row -> {
                            boolean same = row.getObject(1, LocalDate.class)
                                            .equals(request.period().firstDay())
                                    && row.getInt(2) == request.months()
                                    && Optional.ofNullable(row.getObject(5, LocalDate.class))
                                            .equals(request.decree());
                            if (!same) {
                                throw RENEWAL_DIFFERS.refusal();
                            }
                            return view(request, row.getInt(3), row.getString(4));
                        },
                        sponsor.id(),
                        request.reference())
                .stream()
                .findFirst();
    }

    private static int cover(
            Connection connection, SponsorFacts sponsor, Period period, UUID billId, long change, int freePlaces)
            throws SQLException {
        int members = Database.update(
                connection,
                COVER,
                period.firstDay(),
                sponsor.id(),
                period.firstDay(),
                period.until(),
                period.firstDay(),
                period.until(),
                billId,
                change,
                freePlaces);
        Database.update(connection, TAKE_PLACES, billId, sponsor.id());
        return members;
    }
}
