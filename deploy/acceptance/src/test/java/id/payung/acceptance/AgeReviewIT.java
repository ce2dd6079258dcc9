package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reaches 65 is covered as paid for, but somebody looks. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgeReviewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final YearMonth MONTH = YearMonth.from(Told.today());
    private static final String OPEN = "/v1/reviews?kind=AGE_65&sponsor=AGED";

    private final Payung payung;
    private final Office office;
    private final Clerk officer;

    AgeReviewIT(Payung payung) {
        this.payung = payung;
        Callers callers = new Callers(payung);
        office = Office.open(callers, "AGED");
        officer = Clerk.officer(callers, "officer-of-ages");
    }

    @Test
    void whoReaches65IsListedUntilAnOfficerHasLooked() throws SQLException {
        office.enroll(People.row(), MONTH.toString(), 1).expecting(201);
        JsonNode member = office.enroll(nearly65(), MONTH.toString(), 1)
                .expecting(201)
                .json()
                .path("memberId");

        aNightPasses();

        Waiting.until(PATIENCE, "the watch", () -> !officer.lists(OPEN).isEmpty());
        List<JsonNode> listed = officer.lists(OPEN);
        assertThat(listed).extracting(review -> review.path("memberId")).containsExactly(member);
        String decision = "/v1/reviews/" + listed.get(0).path("id").asText() + "/decision";
        JsonNode decided = officer.posts(decision, Map.of("reason", "The cover is paid for"))
                .expecting(200)
                .json();
        assertThat(decided.path("status").asText()).isEqualTo("ACCEPTED");
        officer.posts(decision, Map.of("reason", "The cover is paid for")).expecting(200);
        Problems.isProblem(officer.posts(decision, Map.of("reason", "Looked again")), 409, "REVIEW_DECIDED");
        assertThat(officer.lists(OPEN)).isEmpty();
        assertThat(officer.lists(OPEN + "&status=ACCEPTED"))
                .extracting(review -> review.path("memberId"))
                .containsExactly(member);
    }

    /** Old enough only after the first day of this month. */
    private static String nearly65() {
        LocalDate birth = MONTH.atDay(2).minusYears(65);
        String nik = String.format(
                "647201%02d%02d%02d0001", birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100);
        return People.row(nik, birth);
    }

    /** The watch of a day that nobody kept is made up for at the next start. */
    private void aNightPasses() throws SQLException {
        Databases.execute(payung, "payung_enrollment", "payung_enrollment", "delete from watched_day");
        payung.restart(List.of("enrollment"));
        // the gateway leaves an instance alone for a while that it found closed
        office.partner().getPatiently("/v1/sponsors/AGED").expecting(200);
    }
}
