package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.payung.claims.casefile.CaseEvent;
import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.EventType;
import id.payung.claims.casefile.Events;
import id.payung.claims.cover.Cover;
import id.payung.claims.cover.CoverAnswer;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A death with heirs and children, its papers and corrections: the same facts give the same answer in every order. */
class AnyOrderTest {

    private static final BenefitLaw LAW = BenefitLaw.load();
    private static final LegalFacts LEGAL = new LegalFacts(LAW.deadlines());
    private static final CaseJudgement JUDGEMENT = new CaseJudgement(LAW);
    private static final Instant FIRST_ARRIVAL = Instant.parse("2023-06-02T01:00:00Z");
    private static final OffsetDateTime DIED = OffsetDateTime.parse("2023-05-29T10:00:00+08:00");
    private static final String ACCOUNT = "'account': {'bank': 'Bank', 'number': '000011%s', 'holder': 'Keluarga'}";
    private static final String CHILD =
            "{'id': '%s', 'name': 'Anak', 'birthDate': '%s', 'nextSchoolYear': '%s', 'chosen': %s}";

    private static final List<CaseEvent> TOLD = List.of(
            Events.at(1, "death", EventType.DEATH_REPORTED, death("2023-05-31", "'SMP1'", "false")),
            papers(2, "wrong papers", "'DEATH_CERTIFICATE', 'MEMBER_CARD', 'CLAIM_FORM'"),
            papers(3, "papers", "'IDENTITY_CARD', 'HEIR_IDENTITY', 'BANK_BOOK', 'BIRTH_CERTIFICATE', 'FAMILY_CARD'"),
            // of the same hour: the id decides
            Events.at(
                    3,
                    "widow",
                    EventType.DOCUMENTS_RECEIVED,
                    "{'nik': '" + Events.NIK + "', 'caseKind': 'DEATH', 'documents': [], 'heirs': ["
                            + heir("widow", "SPOUSE", "1984-03-02", "'claimant': false, " + account("77")) + "]}"),
            Events.at(
                    4,
                    "correction",
                    EventType.REPORT_CORRECTED,
                    corrects("death", death("2023-05-30", "'SD6'", "true"))),
            Events.at(
                    5,
                    "again",
                    EventType.REPORT_CORRECTED,
                    corrects("correction", death("2023-05-29", "'SD5'", "true"))),
            Events.at(
                    6,
                    "withdrawal",
                    EventType.REPORT_WITHDRAWN,
                    "{'withdraws': {'source': '/wards/1', 'id': 'wrong papers'}, 'reason': 'Of another family'}"));

    private static String death(String day, String schoolYear, String chosen) {
        return "{'nik': '" + Events.NIK + "', 'diedAt': '" + day + "T10:00:00+08:00', 'cause': 'OTHER', 'heirs': ["
                + heir("widow", "SPOUSE", "1984-03-02", account("00")) + ", "
                + heir("small", "CHILD", "2015-01-01", "'guardian': {'name': 'Wali', " + account("22") + "}") + ", "
                + heir("grown-up", "CHILD", "1999-01-01", account("33")) + "], 'children': ["
                + CHILD.formatted("small", "2015-01-01", "SD3", "true") + ", "
                + CHILD.formatted("second", "2013-01-01", schoolYear.replace("'", ""), chosen) + ", "
                + CHILD.formatted("third", "2010-01-01", "SMP2", "false") + "]}";
    }

    private static String heir(String id, String relation, String born, String more) {
        return "{'id': '" + id + "', 'name': 'Waris', 'relation': '" + relation + "', 'birthDate': '" + born + "', "
                + more + "}";
    }

    private static String account(String end) {
        return ACCOUNT.formatted(end);
    }

    private static String corrects(String event, String data) {
        return "{'corrects': {'source': '/wards/1', 'id': '" + event + "'}, 'data': " + data + "}";
    }

    private static CaseEvent papers(int hour, String id, String kinds) {
        return Events.at(
                hour,
                id,
                EventType.DOCUMENTS_RECEIVED,
                "{'nik': '" + Events.NIK + "', 'caseKind': 'DEATH', 'documents': ["
                        + kinds.replaceAll("'([A-Z_]+)'", "{'kind': '$1', 'receivedOn': '2023-06-01'}") + "]}");
    }

    @Test
    void theSameFactsGiveTheSameAnswer() {
        JudgedCase expected = judged(TOLD);

        inEveryOrder(TOLD, told -> assertThat(judged(told).saysTheSameAs(expected))
                .as("%s", told.stream().map(CaseEvent::id).toList())
                .isTrue());

        // what everything says together, lest all orders be wrong alike
        assertThat(expected.assessment().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(expected.assessment().cashTotal()).isEqualTo(42_000_000);
        assertThat(expected.assessment().scholarship().children())
                .extracting(child -> child.childId(), child -> child.total())
                .containsExactly(tuple("second", 78_000_000L), tuple("small", 81_000_000L));
        assertThat(expected.payees().all())
                .extracting(
                        Payees.Payee::id, payee -> payee.account().orElseThrow().number())
                .containsExactly(tuple("grown-up", "00001133"), tuple("small", "00001122"), tuple("widow", "00001177"));
        assertThat(expected.missing())
                .containsExactlyInAnyOrder(
                        "MEMBER_CARD", "DEATH_CERTIFICATE", "HEIRS_CERTIFICATE", "MARRIAGE_BOOK", "CLAIM_FORM");
    }

    /** As they arrive one after the other, the first ones a second time in the end. */
    private static JudgedCase judged(List<CaseEvent> told) {
        List<CaseEvent> arrived = new ArrayList<>();
        for (CaseEvent event : told) {
            arrived.add(new CaseEvent(
                    event.source(),
                    event.id(),
                    event.type(),
                    event.time(),
                    FIRST_ARRIVAL.plusSeconds(arrived.size()),
                    event.data()));
        }
        arrived.addAll(told.subList(0, 2));
        CaseFile file = CaseFile.fold(arrived);
        return JUDGEMENT.judge(new KnownFacts(file, LEGAL.of(file, covered(), Map.of(), false)));
    }

    private static Cover covered() {
        CoverAnswer.Covered cover = new CoverAnswer.Covered(
                new UUID(0, 1),
                "TEST",
                1,
                "JKM",
                "BPU",
                Optional.of(1_000_000L),
                Optional.empty(),
                LocalDate.parse("2022-01-01"),
                LocalDate.parse("2024-01-01"),
                Optional.empty());
        CoverAnswer answer = new CoverAnswer(
                CoverAnswer.Status.COVERED,
                DIED,
                DIED,
                List.of(cover),
                List.of(),
                40,
                40,
                40,
                List.of(),
                Optional.of(new UUID(0, 2)),
                Optional.empty());
        return new Cover(answer, answer);
    }

    private static void inEveryOrder(List<CaseEvent> told, Consumer<List<CaseEvent>> check) {
        inEveryOrder(new ArrayList<>(told), 0, check);
    }

    private static void inEveryOrder(List<CaseEvent> told, int from, Consumer<List<CaseEvent>> check) {
        if (from == told.size()) {
            check.accept(told);
        }
        for (int next = from; next < told.size(); next++) {
            Collections.swap(told, from, next);
            inEveryOrder(told, from + 1, check);
            Collections.swap(told, from, next);
        }
    }
}
