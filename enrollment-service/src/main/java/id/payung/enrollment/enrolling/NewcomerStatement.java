package id.payung.enrollment.enrolling;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.worker.Worker;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The common case in one statement and so one round trip and one commit: a worker nobody knows yet, for a sponsor
 * without quota, credits and four eyes. Everything hangs on the insert of the NIK; where that finds one, nothing is written and the
 * general way takes over.
 */
@ApplicationScoped
class NewcomerStatement {

    private static final String ENROLL =
            """
            with payer as (
                select s.sponsor_id from sponsor s
                where s.sponsor_id = ? and s.quota is null and not s.approval_required
                  and not exists (select 1 from credit c where c.sponsor_id = s.sponsor_id and c.used_by_bill_id is null)
                for share),
            nik as (
                insert into member_nik (nik_index, member_id) select ?, ? from payer
                on conflict do nothing returning member_id),
            person as (
                insert into member (member_id, personal, name_index, region, sex, birth_year)
                select member_id, ?, ?, ?, ?, ? from nik),
            job as (
                insert into enrollment (member_id, sponsor_id, job, enrollment_id, occupation, segment, declared_income,
                                        band, base_income)
                select nik.member_id, payer.sponsor_id, ?, ?, ?, ?, ?, ?, ? from nik, payer),
            change as (
                insert into change_pending (change_id) select nextval('change_id') from nik returning change_id),
            owed as (
                insert into bill (bill_id, number, sponsor_id, kind, from_month, months, members, gross, status,
                                  created_at, decree_date)
                select ?, %s, payer.sponsor_id, 'SINGLE', ?, ?, 1, ?, 'OPEN', ?, ?::date from nik, payer
                returning bill_id, number),
            cover as (
                insert into coverage (member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment,
                                      band, base_income, jkk, jkm, request_digest, recorded_change)
                select nik.member_id, payer.sponsor_id, ?, ?, ?, owed.bill_id, ?, ?, ?, ?, ?, ?, ?, change.change_id
                from nik, payer, owed, change),
            event as (
                insert into outbox (change_id, line, member_id, type, data)
                select change.change_id, 0, nik.member_id, 'enrollment.registered.v1', ?::json from nik, change),
            deed as (
                insert into %s select ?, ?, ?, ?, ?, ?, ?, ? from nik)
            select number from owed
            """
                    .formatted(BillIssue.NEXT_NUMBER, Audit.COLUMNS);

    private final Database database;
    private final EnrollmentWriter writer;
    private final Audit audit;
    private final WorkClock clock;

    NewcomerStatement(Database database, EnrollmentWriter writer, Audit audit, WorkClock clock) {
        this.database = database;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new enrollment; nothing where the worker is known or the sponsor needs the general way. */
    Optional<EnrollmentView> enroll(
            Order order,
            Optional<LocalDate> decreeDate,
            Candidate candidate,
            Contribution contribution,
            byte[] digest,
            Actor actor) {
        Worker worker = candidate.worker();
        UUID enrollmentId = UuidCreator.getTimeOrderedEpoch();
        String event = writer.eventJson(order, worker, worker.region(), candidate.newMemberId(), contribution);
        List<Object> values = new ArrayList<>(Arrays.asList(
                order.sponsor().id(),
                candidate.nikIndex(),
                candidate.newMemberId(),
                candidate.sealed(),
                candidate.nameIndex(),
                worker.region(),
                worker.sex().code(),
                worker.birthDate().getYear(),
                worker.job(),
                enrollmentId,
                worker.occupation(),
                worker.segment().name(),
                worker.declaredIncome(),
                worker.band(),
                worker.baseIncome(),
                UuidCreator.getTimeOrderedEpoch(),
                order.period().firstDay(),
                order.period().months(),
                contribution.total(),
                WorkClock.shown(clock.now()),
                decreeDate.orElse(null),
                worker.job(),
                order.period().firstDay(),
                order.period().until(),
                order.programs().bits(),
                worker.segment().name(),
                worker.band(),
                worker.baseIncome(),
                contribution.jkk(),
                contribution.jkm(),
                digest,
                event));
        Object[] deed = audit.entry(actor, "WORKER_ENROLLED", "member " + candidate.newMemberId(), "");
        values.addAll(Arrays.asList(deed));
        return database.first(ENROLL, row -> row.getString(1), values.toArray())
                .map(number -> new EnrollmentView(
                        enrollmentId,
                        candidate.newMemberId(),
                        order.sponsor().code(),
                        worker.job(),
                        order.programs().names(),
                        order.period().firstDay(),
                        order.period().until(),
                        worker.band(),
                        worker.baseIncome(),
                        number,
                        contribution.total(),
                        decreeDate));
    }
}
