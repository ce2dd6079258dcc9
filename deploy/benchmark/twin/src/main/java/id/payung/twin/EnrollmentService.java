package id.payung.twin;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.ObjectMapper;

@Service
class EnrollmentService {

    private static final int CHUNK = 1_000;

    private final SponsorRepository sponsors;
    private final MemberNikRepository niks;
    private final BillRepository bills;
    private final EntityManager entities;
    private final Validator validator;
    private final Keys keys;
    private final ObjectMapper json;

    EnrollmentService(
            SponsorRepository sponsors,
            MemberNikRepository niks,
            BillRepository bills,
            EntityManager entities,
            Validator validator,
            Keys keys,
            ObjectMapper json) {
        this.sponsors = sponsors;
        this.niks = niks;
        this.bills = bills;
        this.entities = entities;
        this.validator = validator;
        this.keys = keys;
        this.json = json;
    }

    record Enrolled(UUID enrollmentId, UUID memberId, String sponsor, String billNumber, long amount) {}

    record Roster(UUID billId, String billNumber, int enrolled, int rejected, long amount) {}

    @Transactional
    Enrolled enroll(EnrollmentRequest request, String actor) {
        Sponsor sponsor = sponsor(request.sponsor());
        byte[] nik = keys.fingerprint(request.nik());
        if (niks.existsById(nik)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "ALREADY_ENROLLED");
        }
        Bill bill = bill(sponsor, "SINGLE", request.from(), request.months());
        long change = openChange();
        Enrollment enrollment = enroll(request, nik, sponsor, bill, change, 0);
        entities.persist(new AuditRecord(actor, "WORKER_ENROLLED", "member " + enrollment.member.id));
        return new Enrolled(enrollment.enrollmentId, enrollment.member.id, sponsor.code, bill.number, bill.gross);
    }

    @Transactional
    Roster enroll(String sponsorCode, String from, int months, Reader csv, String actor) throws IOException {
        Sponsor sponsor = sponsor(sponsorCode);
        Bill bill = bill(sponsor, "ROSTER", from, months);
        long change = openChange();
        Set<String> seen = new HashSet<>();
        int line = 0;
        int rows = 0;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            List<EnrollmentRequest> chunk = new ArrayList<>(CHUNK);
            for (CSVRecord row : parser) {
                rows++;
                valid(row, sponsorCode, from, months)
                        .filter(request -> seen.add(request.nik()))
                        .ifPresent(chunk::add);
                if (chunk.size() == CHUNK) {
                    line = enroll(chunk, sponsor, bill, change, line);
                }
            }
            line = enroll(chunk, sponsor, bill, change, line);
        }
        entities.merge(bill);
        entities.persist(new AuditRecord(actor, "ROSTER_ENROLLED", "bill " + bill.id));
        return new Roster(bill.id, bill.number, line, rows - line, bill.gross);
    }

    /** Enrolls those of a chunk who are not known, and forgets it. */
    private int enroll(List<EnrollmentRequest> chunk, Sponsor sponsor, Bill bill, long change, int firstLine) {
        Map<String, EnrollmentRequest> byIndex = chunk.stream()
                .collect(Collectors.toMap(
                        request -> HexFormat.of().formatHex(keys.fingerprint(request.nik())), request -> request));
        List<byte[]> indexes =
                byIndex.keySet().stream().map(HexFormat.of()::parseHex).toList();
        Set<String> known =
                niks.known(indexes).stream().map(HexFormat.of()::formatHex).collect(Collectors.toSet());
        int line = firstLine;
        for (Map.Entry<String, EnrollmentRequest> each : byIndex.entrySet()) {
            if (!known.contains(each.getKey())) {
                enroll(each.getValue(), HexFormat.of().parseHex(each.getKey()), sponsor, bill, change, line++);
            }
        }
        entities.flush();
        entities.clear();
        chunk.clear();
        return line;
    }

    private Enrollment enroll(
            EnrollmentRequest request, byte[] nik, Sponsor sponsor, Bill bill, long change, int line) {
        Member member = new Member(
                request.personal(), keys.fingerprint(request.name().toUpperCase()), request.region(), request.sex());
        entities.persist(member);
        entities.persist(new MemberNik(nik, member));
        Enrollment enrollment = new Enrollment(member, sponsor, request.occupation(), request.incomeOrLeast());
        entities.persist(enrollment);
        Coverage coverage = new Coverage(enrollment, bill, change, nik);
        entities.persist(coverage);
        bill.add(coverage);
        entities.persist(new OutboxEvent(change, line, member.id, event(enrollment, bill, coverage)));
        return enrollment;
    }

    private String event(Enrollment enrollment, Bill bill, Coverage coverage) {
        Member member = enrollment.member;
        return json.writeValueAsString(Map.ofEntries(
                Map.entry("memberId", member.id),
                Map.entry("sponsor", enrollment.sponsor.code),
                Map.entry("region", member.region),
                Map.entry("occupation", enrollment.occupation),
                Map.entry("sex", member.sex),
                Map.entry("birthYear", member.birthYear),
                Map.entry("segment", enrollment.segment),
                Map.entry("fund", enrollment.sponsor.fund),
                Map.entry("job", 1),
                Map.entry("programs", List.of("JKK", "JKM")),
                Map.entry("from", bill.fromMonth),
                Map.entry("until", coverage.untilDate),
                Map.entry("amount", coverage.jkk + coverage.jkm),
                Map.entry("cause", bill.number)));
    }

    private Optional<EnrollmentRequest> valid(CSVRecord row, String sponsor, String from, int months) {
        try {
            EnrollmentRequest request = new EnrollmentRequest(
                    sponsor,
                    from,
                    months,
                    List.of("JKK", "JKM"),
                    row.get("nik"),
                    row.get("name"),
                    LocalDate.parse(row.get("birth_date")),
                    row.get("sex"),
                    row.get("region"),
                    row.get("occupation"),
                    null,
                    null,
                    null,
                    null);
            return validator.validate(request).isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Sponsor sponsor(String code) {
        return sponsors.findByCode(code)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "UNKNOWN_SPONSOR"));
    }

    private Bill bill(Sponsor sponsor, String kind, String from, int months) {
        Bill bill = new Bill(
                bills.nextNumber(), sponsor, kind, YearMonth.parse(from).atDay(1), months);
        entities.persist(bill);
        return bill;
    }

    private long openChange() {
        long change = bills.nextChange();
        entities.persist(new Change(change));
        return change;
    }
}
