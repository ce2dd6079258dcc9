package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The data of an event about a member; field names as in the contract, absent ones left out. No NIK, no name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventData(
        UUID memberId,
        String sponsor,
        String region,
        String occupation,
        String sex,
        Integer birthYear,
        String segment,
        String fund,
        Integer job,
        String program,
        List<String> programs,
        LocalDate from,
        LocalDate until,
        Long amount,
        String bill,
        String cause) {}
