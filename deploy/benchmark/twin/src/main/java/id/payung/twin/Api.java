package id.payung.twin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class Api {

    private static final int HIDDEN = 12;

    private final EnrollmentService service;
    private final MemberRepository members;
    private final CoverageRepository coverage;

    Api(EnrollmentService service, MemberRepository members, CoverageRepository coverage) {
        this.service = service;
        this.members = members;
        this.coverage = coverage;
    }

    record Job(UUID enrollmentId, String sponsor, int job, String occupation, String segment, int band, long income) {}

    record MemberView(
            UUID memberId, String nik, String name, LocalDate birthDate, String sex, String region, List<Job> jobs) {}

    @PostMapping("/v1/enrollments")
    @ResponseStatus(HttpStatus.CREATED)
    EnrollmentService.Enrolled enroll(@Valid @RequestBody EnrollmentRequest request, Principal caller) {
        return service.enroll(request, caller.getName());
    }

    @PostMapping("/v1/rosters")
    EnrollmentService.Roster enroll(
            @RequestParam String sponsor,
            @RequestParam String from,
            @RequestParam int months,
            HttpServletRequest request,
            Principal caller)
            throws IOException {
        return service.enroll(sponsor, from, months, request.getReader(), caller.getName());
    }

    @GetMapping("/v1/members/{id}")
    @Transactional(readOnly = true)
    public MemberView member(@PathVariable UUID id) {
        Member member = members.findWithEnrollmentsById(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new MemberView(
                member.id,
                "*".repeat(HIDDEN) + member.personal.nik().substring(HIDDEN),
                member.personal.name(),
                member.personal.birthDate(),
                member.sex,
                member.region,
                member.enrollments.stream()
                        .map(each -> new Job(
                                each.enrollmentId,
                                each.sponsor.code,
                                each.key.job(),
                                each.occupation,
                                each.segment,
                                each.band,
                                each.baseIncome))
                        .toList());
    }

    @GetMapping("/v1/coverage")
    List<CoverageRepository.Covered> coverage(@RequestParam YearMonth from, @RequestParam YearMonth to) {
        return coverage.byRegionAndMonth(from.atDay(1), to.atDay(1));
    }
}
