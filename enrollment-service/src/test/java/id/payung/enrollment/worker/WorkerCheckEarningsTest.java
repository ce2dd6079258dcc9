package id.payung.enrollment.worker;

import static id.payung.enrollment.worker.People.CHECK;
import static id.payung.enrollment.worker.People.JULY_2023;
import static id.payung.enrollment.worker.People.codes;
import static id.payung.enrollment.worker.People.fishermanWith;
import static id.payung.enrollment.worker.People.with;
import static id.payung.enrollment.worker.People.worker;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCheckEarningsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1000000, 1000000",
        "0, 1, 1000000, 0",
        "1099500, 1, 1000000, 1099500",
        "1100000, 2, 1200000, 1100000",
        "0003200000, 11, 3450000, 3200000",
        "9999999999, 33, 20700000, 9999999999",
    })
    void findsTheBandOfTheIncome(String income, int band, long base, long declared) {
        assertThat(worker(fishermanWith("income", income)))
                .extracting(Worker::band, Worker::baseIncome, Worker::declaredIncome)
                .containsExactly(band, base, declared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e9", "-1", "satu juta", "1.000.000", "1,5", "10000000000", "Rp 1000000", "1 000 000", "٣"})
    void rejectsAnUnreadableIncome(String income) {
        assertThat(codes(CHECK.check(fishermanWith("income", income), JULY_2023, false)))
                .containsExactly(RowCode.INCOME_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "BPU, '', false, BPU, 1, 1000000",
        "bpu, 3000000, true, BPU, 1, 1000000",
        "'', '', true, BPU, 1, 1000000",
        "PU, 3000000, true, PU, 0, 3000000",
        "pu, 1, true, PU, 0, 1",
        "BPU, unread, true, BPU, 1, 1000000", // a wage means nothing without the segment PU
    })
    void readsTheSegment(String segment, String wage, boolean employer, Segment expected, int band, long base) {
        RowVerdict verdict = CHECK.check(with(fishermanWith("segment", segment), "wage", wage), JULY_2023, employer);

        assertThat(verdict).isInstanceOfSatisfying(Acceptable.class, acceptable -> assertThat(acceptable.worker())
                .extracting(Worker::segment, Worker::band, Worker::baseIncome)
                .containsExactly(expected, band, base));
    }

    @ParameterizedTest
    @CsvSource({
        "PU, 3000000, false, SEGMENT_INVALID",
        "X, '', true, SEGMENT_INVALID",
        "PU, '', true, WAGE_INVALID",
        "PU, 0, true, WAGE_INVALID",
        "PU, -5, true, WAGE_INVALID",
        "PU, 3jt, true, WAGE_INVALID",
        "PU, 3000000.50, true, WAGE_INVALID",
        "PU, 10000000000, true, WAGE_INVALID",
    })
    void rejectsAWageEarnerWithoutEmployerOrWage(String segment, String wage, boolean employer, RowCode code) {
        WorkerFields fields = with(fishermanWith("segment", segment), "wage", wage);

        assertThat(codes(CHECK.check(fields, JULY_2023, employer))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "1, 1", "2, 2"})
    void readsTheJob(String text, int job) {
        assertThat(worker(fishermanWith("job", text)).job()).isEqualTo(job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "01", "-1", "x"})
    void allowsNoThirdJob(String text) {
        assertThat(codes(CHECK.check(fishermanWith("job", text), JULY_2023, false)))
                .containsExactly(RowCode.JOB_LIMIT);
    }

    @Test
    void flagsTransportWorkers() {
        assertThat(worker(fishermanWith("occupation", "kurir")).transport()).isTrue();
    }
}
