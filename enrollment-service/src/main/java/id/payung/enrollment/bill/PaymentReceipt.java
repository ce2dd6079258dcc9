package id.payung.enrollment.bill;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.webhook.MemberNews;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receives a payment: from then on its bill's coverage is in force, for all members in one step. */
@ApplicationScoped
class PaymentReceipt {

    /** One event a member, whatever the programs: a roster of 100,000 is 100,000 events to every reader. */
    private static final String COVERAGE_STARTED =
            """
            insert into outbox (change_id, line, member_id, type, data)
            select ?, row_number() over () - 1, c.member_id, 'coverage.started.v2', json_build_object(
                'memberId', c.member_id, 'sponsor', ?::text, 'sponsorKind', ?::text, 'region', m.region,
                'occupation', e.occupation, 'sex', m.sex, 'birthYear', m.birth_year, 'segment', c.segment, 'fund', ?::text, 'job', c.job,
                'from', greatest(c.from_date, least(?::date, c.until_date)),
                'until', c.until_date, 'periodFrom', c.from_date,
                %s, 'programs', case c.programs
                    when 1 then json_build_array(json_build_object('program', 'JKK', 'amount', c.jkk))
                    when 2 then json_build_array(json_build_object('program', 'JKM', 'amount', c.jkm))
                    else json_build_array(json_build_object('program', 'JKK', 'amount', c.jkk),
                                          json_build_object('program', 'JKM', 'amount', c.jkm)) end,
                'amount', c.jkk + c.jkm, 'bill', ?::text)
            from coverage c
            join member m on m.member_id = c.member_id
            join enrollment e on e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job
            where c.bill_id = ? and c.superseded_change is null
            """
                    .formatted(ProgramFields.text("c.programs"));

    private final Database database;
    private final SponsorDirectory sponsors;
    private final Outbox outbox;
    private final TransferCompletion transfers;
    private final FeedSequencer sequencer;
    private final WorkClock clock;
    private final Audit audit;

    PaymentReceipt(
            Database database,
            SponsorDirectory sponsors,
            Outbox outbox,
            TransferCompletion transfers,
            FeedSequencer sequencer,
            WorkClock clock,
            Audit audit) {
        this.database = database;
        this.sponsors = sponsors;
        this.outbox = outbox;
        this.transfers = transfers;
        this.sequencer = sequencer;
        this.clock = clock;
        this.audit = audit;
    }

    /** A payment and whether this call made it. */
    record Received(PaymentView payment, boolean isNew) {}

    private record BillRow(
            UUID id,
            SponsorFacts sponsor,
            String kind,
            String status,
            long amount,
            LocalDate from,
            int months,
            int members) {

        boolean isOverOn(LocalDate day) {
            return !day.isBefore(from.plusMonths(months));
        }
    }

    Received receive(ReceivePayment command, Actor actor) {
        if (command.paidAt().isAfter(clock.now())) {
            throw BillProblems.PAID_IN_FUTURE.refusal();
        }
        Received received = Retries.ofOvertaken(() ->
                QuarkusTransaction.requiringNew().call(() -> database.call(c -> inTransaction(c, command, actor))));
        sequencer.poke();
        return received;
    }

    private Received inTransaction(Connection connection, ReceivePayment command, Actor actor) throws SQLException {
        // everything that changes a bill's coverage locks the bill first: here, termination and cancellation
        BillRow bill = lock(connection, command.billNumber())
                .filter(found -> actor.maySee(found.sponsor().code()))
                .orElseThrow(BillProblems.BILL_UNKNOWN::refusal);
        Optional<PaymentView> earlier = earlier(connection, command, bill);
        if (earlier.isPresent()) {
            return new Received(earlier.get(), false);
        }
        if (bill.status().equals("PAID")) {
            throw BillProblems.BILL_ALREADY_PAID.refusal();
        }
        if (bill.status().equals("CANCELLED")) {
            throw BillProblems.BILL_CANCELLED.refusal();
        }
        if (bill.amount() != command.amount()) {
            throw BillProblems.WRONG_AMOUNT.refusal();
        }
        if (bill.kind().equals("TRANSFER") && bill.isOverOn(WorkClock.dayOf(command.paidAt()))) {
            // the old sponsor has covered the member all along: this money would buy nothing
            throw BillProblems.TRANSFER_PERIOD_OVER.refusal();
        }
        return new Received(settle(connection, command, bill, actor), true);
    }

    private PaymentView settle(Connection connection, ReceivePayment command, BillRow bill, Actor actor)
            throws SQLException {
        long change = outbox.openChange(connection);
        UUID paymentId = UuidCreator.getTimeOrderedEpoch();
        LocalDate paidOn = WorkClock.dayOf(command.paidAt());
        Database.update(
                connection,
                "insert into payment (payment_id, reference, bill_id, amount, paid_at, received_at, received_from,"
                        + " change_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                paymentId,
                command.reference(),
                bill.id(),
                command.amount(),
                WorkClock.shown(command.paidAt()),
                WorkClock.shown(clock.now()),
                actor.subject(),
                change);
        Database.update(
                connection,
                "update bill set status = 'PAID', paid_on = ?, paid_change = ?, version = version + 1"
                        + " where bill_id = ?",
                paidOn,
                change,
                bill.id());
        List<OutgoingEvent> ended =
                bill.kind().equals("TRANSFER") ? transfers.complete(connection, bill.id(), paidOn, change) : List.of();
        int started = Database.update(
                connection,
                COVERAGE_STARTED,
                change,
                bill.sponsor().code(),
                bill.sponsor().kind().name(),
                bill.sponsor().fund().name(),
                paidOn,
                command.billNumber(),
                bill.id());
        outbox.append(connection, change, started, ended);
        if (!ended.isEmpty()) {
            MemberNews.tell(connection, change);
        }
        audit.record(actor, "PAYMENT_RECEIVED", "bill " + command.billNumber(), "");
        return view(paymentId, command, bill, command.paidAt().atOffset(WorkClock.WITA));
    }

    private Optional<BillRow> lock(Connection connection, String number) throws SQLException {
        return Database.list(
                        connection,
                        "select bill_id, sponsor_id, kind, status, gross - credit, from_month, months, members"
                                + " from bill where number = ? for update",
                        row -> new BillRow(
                                row.getObject(1, UUID.class),
                                sponsors.of(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getObject(6, LocalDate.class),
                                row.getInt(7),
                                row.getInt(8)),
                        number)
                .stream()
                .findFirst();
    }

    /** The payment that this reference stands for; a conflict if it was for something else. */
    private Optional<PaymentView> earlier(Connection connection, ReceivePayment command, BillRow bill)
            throws SQLException {
        return Database.list(
                        connection,
                        "select payment_id, bill_id, amount, paid_at from payment where reference = ?",
                        row -> {
                            OffsetDateTime paidAt = row.getObject(4, OffsetDateTime.class);
                            boolean same = row.getObject(2, UUID.class).equals(bill.id())
                                    && row.getLong(3) == command.amount()
                                    && paidAt.toInstant().equals(command.paidAt());
                            if (!same) {
                                throw BillProblems.PAYMENT_REFERENCE_USED.refusal();
                            }
                            return view(
                                    row.getObject(1, UUID.class), command, bill, WorkClock.shown(paidAt.toInstant()));
                        },
                        command.reference())
                .stream()
                .findFirst();
    }

    private static PaymentView view(UUID id, ReceivePayment command, BillRow bill, OffsetDateTime paidAt) {
        LocalDate paidOn = paidAt.toLocalDate();
        return new PaymentView(
                id,
                command.billNumber(),
                command.amount(),
                paidAt,
                command.reference(),
                paidOn.isAfter(bill.from()) ? paidOn : bill.from(),
                bill.from().plusMonths(bill.months()),
                bill.members());
    }
}
