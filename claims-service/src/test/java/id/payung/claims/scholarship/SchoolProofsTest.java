package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.casefile.EventData;
import id.payung.claims.casefile.EventKey;
import id.payung.claims.casefile.ReportCorrected;
import id.payung.claims.casefile.ReportWithdrawn;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SchoolProofsTest {

    private static final UUID CLAIM = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private static CaseEvent event(String id, String day, EventData data) {
        OffsetDateTime time = OffsetDateTime.parse(day + "T09:00:00+08:00");
        return new CaseEvent("/bpjs/test", id, "of.no.matter", time, time.toInstant(), data);
    }

    private static EducationConfirmed said(int year, SchoolYear level) {
        return new EducationConfirmed(
                CLAIM,
                "c",
                year,
                level,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static EventKey key(String id) {
        return new EventKey("/bpjs/test", id);
    }

    @RepeatedTest(20)
    void theOrderOfArrivalAndDoublesChangeNothing() {
        List<CaseEvent> events = new ArrayList<>(List.of(
                event("a", "2024-07-10", said(2024, SchoolYear.SD1)),
                event("b", "2024-08-10", said(2024, SchoolYear.PT1)),
                event("c", "2024-08-11", new ReportCorrected(key("b"), said(2024, SchoolYear.PT2))),
                event("d", "2024-08-12", said(2025, SchoolYear.PT2)),
                event("e", "2024-08-13", new ReportWithdrawn(key("d"), "Of another child")),
                event("a", "2024-07-10", said(2024, SchoolYear.SD1))));
        long seed = System.nanoTime();
        Collections.shuffle(events, new Random(seed));

        SchoolProofs proofs = SchoolProofs.of(CLAIM, events);

        assertThat(proofs.of("c")).as("seed " + seed).containsOnlyKeys(2024);
        SchoolProof proof = proofs.of("c").get(2024);
        assertThat(proof.said().level()).as("seed " + seed).isEqualTo(SchoolYear.PT2);
        assertThat(proof.contradicted()).isTrue();
        assertThat(proof.receivedOn()).isEqualTo(LocalDate.of(2024, 7, 10));
    }

    @Test
    void aCorrectedProofContradictsNothing() {
        List<CaseEvent> events = List.of(
                event("a", "2024-07-10", said(2024, SchoolYear.SD1)),
                event("b", "2024-08-10", new ReportCorrected(key("a"), said(2024, SchoolYear.PT1))));

        SchoolProof proof = SchoolProofs.of(CLAIM, events).of("c").get(2024);

        assertThat(proof.said().level()).isEqualTo(SchoolYear.PT1);
        assertThat(proof.contradicted()).isFalse();
    }

    @Test
    void aProofOfAnotherClaimIsNone() {
        List<CaseEvent> events = List.of(event("a", "2024-07-10", said(2024, SchoolYear.SD1)));

        assertThat(SchoolProofs.of(UUID.randomUUID(), events).of("c")).isEmpty();
    }
}
