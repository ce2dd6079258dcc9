package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reports an accident later than 2 x 24 hours is not refused, but a person looks at it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class LateReportQuestionTest {

    private static final String LATE = "LATE_REPORT";

    /** The questions about an accident that happened so long before its report. */
    private static List<String> askedAfter(Duration ago) {
        OffsetDateTime occurredAt = OffsetDateTime.now(ZoneOffset.ofHours(8)).minus(ago);
        String id = Case.send(Accident.reportedOf(Worker.covered(), occurredAt))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
        return Case.claim(id).getList("questions.code");
    }

    @Test
    void aReportAfter47HoursAnd59MinutesIsInTime() {
        assertThat(askedAfter(Duration.ofHours(47).plusMinutes(59))).doesNotContain(LATE);
    }

    @Test
    void aReportAfter48HoursAndAMinuteIsForAPerson() {
        assertThat(askedAfter(Duration.ofHours(48).plusMinutes(1))).contains(LATE);
    }

    @Test
    void aDeathOfAnotherCauseIsNeverLate() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");

        assertThat(Case.claim(id).<String>getList("questions.code")).doesNotContain(LATE);
    }
}
