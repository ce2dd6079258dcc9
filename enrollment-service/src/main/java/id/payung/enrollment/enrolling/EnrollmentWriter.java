package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.bill.OverdueReservations;
import id.payung.enrollment.contribution.Contribution;
import id.payung.enrollment.member.PersonalData;
import id.payung.enrollment.member.PersonalVault;
import id.payung.enrollment.worker.Worker;
import id.payung.platform.database.BinaryCopy;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Writes accepted workers with {@code copy}, in the order of their NIK's fingerprint so that batches cannot deadlock. */
@ApplicationScoped
class EnrollmentWriter {

    private static final Comparator<Judge.Accepted> BY_NIK =
            Comparator.comparing(a -> a.candidate().nikIndex(), Arrays::compareUnsigned);

    private final Outbox outbox;
    private final PersonalVault vault;
    private final OverdueReservations reservations;
    private final ObjectWriter json;

    EnrollmentWriter(Outbox outbox, PersonalVault vault, OverdueReservations reservations, ObjectMapper mapper) {
        this.outbox = outbox;
        this.vault = vault;
        this.reservations = reservations;
        this.json = mapper.writerFor(EventData.class);
    }

    void write(Connection connection, Order order, List<Judge.Accepted> accepted) throws SQLException {
        List<Judge.Accepted> sorted = accepted.stream().sorted(BY_NIK).toList();
        long change = outbox.openChange(connection);
        members(connection, sorted);
        enrollments(connection, order, sorted);
        giveWay(connection, order, change, sorted);
        coverage(connection, order, change, sorted);
        outbox.append(
                connection,
                change,
                0,
                sorted.stream().map(one -> event(order, one)).toList());
    }

    /** What others reserved and nobody paid for in time makes room; its events follow those of the batch. */
    private void giveWay(Connection connection, Order order, long change, List<Judge.Accepted> accepted)
            throws SQLException {
        List<OverdueReservations.Job> known = accepted.stream()
                .filter(one -> !one.newMember())
                .map(one -> new OverdueReservations.Job(
                        one.memberId(), one.candidate().worker().job()))
                .toList();
        if (!known.isEmpty() && !order.waiting()) {
            reservations.giveWay(connection, known, order.sponsor().id(), order.period(), change, accepted.size());
        }
    }

    private void members(Connection connection, List<Judge.Accepted> accepted) throws SQLException {
        BinaryCopy members = new BinaryCopy("member", "member_id, personal, name_index, region, sex, birth_year");
        BinaryCopy niks = new BinaryCopy("member_nik", "nik_index, member_id");
        for (Judge.Accepted one : accepted) {
            Candidate candidate = one.candidate();
            Worker worker = candidate.worker();
            if (one.newMember()) {
                members.row()
                        .uuid(one.memberId())
                        .bytes(candidate.sealed())
                        .bytes(candidate.nameIndex())
                        .text(worker.region())
                        .text(worker.sex().code())
                        .smallint(worker.birthDate().getYear());
                niks.row().bytes(candidate.nikIndex()).uuid(one.memberId());
            } else if (one.fillsStub()) {
                fillStub(connection, one);
            }
        }
        members.send(connection);
        niks.send(connection);
        for (Judge.Accepted one : accepted) {
            if (one.moves()) {
                move(connection, one);
            }
        }
    }

    /** The row says where the member lives now: events, counts and what is paid later must agree on it. */
    private static void move(Connection connection, Judge.Accepted one) throws SQLException {
        Database.update(
                connection,
                "update member set region = ?, version = version + 1 where member_id = ?",
                one.region(),
                one.memberId());
    }

    /** A member of whom an import knew the NIK only now has a name. */
    private void fillStub(Connection connection, Judge.Accepted one) throws SQLException {
        Worker worker = one.candidate().worker();
        PersonalData data = new PersonalData(
                worker.nik(),
                worker.name(),
                worker.birthDate(),
                worker.motherName(),
                worker.phone(),
                worker.address(),
                null);
        Database.update(
                connection,
                "update member set personal = ?, name_index = ?, region = ?, sex = ?, birth_year = ?,"
                        + " version = version + 1 where member_id = ? and name_index is null",
                vault.seal(data, one.memberId()),
                one.candidate().nameIndex(),
                worker.region(),
                worker.sex().code(),
                worker.birthDate().getYear(),
                one.memberId());
    }

    private static void enrollments(Connection connection, Order order, List<Judge.Accepted> accepted)
            throws SQLException {
        BinaryCopy copy = new BinaryCopy(
                "enrollment",
                "member_id, sponsor_id, job, enrollment_id, occupation, segment, declared_income, band, base_income,"
                        + " holds_place");
        for (Judge.Accepted one : accepted) {
            Worker worker = one.candidate().worker();
            if (one.knownEnrollment()) {
                enrollAgain(connection, order, one);
            } else {
                copy.row()
                        .uuid(one.memberId())
                        .uuid(order.sponsor().id())
                        .smallint(worker.job())
                        .uuid(UuidCreator.getTimeOrderedEpoch())
                        .text(worker.occupation())
                        .text(worker.segment().name())
                        .bigint(worker.declaredIncome())
                        .smallint(worker.band())
                        .bigint(worker.baseIncome())
                        .bool(true);
            }
        }
        copy.send(connection);
    }

    private static void enrollAgain(Connection connection, Order order, Judge.Accepted one) throws SQLException {
        Worker worker = one.candidate().worker();
        Database.update(
                connection,
                "update enrollment set occupation = ?, segment = ?, declared_income = ?, band = ?, base_income = ?,"
                        + " holds_place = true, ended_on = null"
                        + " where member_id = ? and sponsor_id = ? and job = ?",
                worker.occupation(),
                worker.segment().name(),
                worker.declaredIncome(),
                worker.band(),
                worker.baseIncome(),
                one.memberId(),
                order.sponsor().id(),
                worker.job());
    }

    private static void coverage(Connection connection, Order order, long change, List<Judge.Accepted> accepted)
            throws SQLException {
        BinaryCopy copy = new BinaryCopy(
                "coverage",
                "member_id, sponsor_id, job, from_date, until_date, bill_id, programs, segment, band, base_income,"
                        + " jkk, jkm, waiting, recorded_change");
        for (Judge.Accepted one : accepted) {
            Worker worker = one.candidate().worker();
            copy.row()
                    .uuid(one.memberId())
                    .uuid(order.sponsor().id())
                    .smallint(worker.job())
                    .date(order.period().firstDay())
                    .date(order.period().until())
                    .uuid(order.billId())
                    .smallint(order.programs().bits())
                    .text(worker.segment().name())
                    .smallint(worker.band())
                    .bigint(worker.baseIncome())
                    .bigint(one.contribution().jkk())
                    .bigint(one.contribution().jkm())
                    .bool(order.waiting())
                    .bigint(change);
        }
        copy.send(connection);
    }

    private OutgoingEvent event(Order order, Judge.Accepted one) {
        return new OutgoingEvent(
                "enrollment.registered.v1",
                one.memberId(),
                eventJson(order, one.candidate().worker(), one.region(), one.memberId(), one.contribution()));
    }

    String eventJson(Order order, Worker worker, String region, UUID memberId, Contribution contribution) {
        EventData data = new EventData(
                memberId,
                order.sponsor().code(),
                region,
                worker.occupation(),
                worker.sex().code(),
                worker.birthDate().getYear(),
                worker.segment().name(),
                order.sponsor().fund().name(),
                worker.job(),
                String.join(",", order.programs().names()),
                order.programs().names(),
                order.period().firstDay(),
                order.period().until(),
                contribution.total(),
                null,
                null);
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
