package id.payung.enrollment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.contribution.IncomeBands;
import id.payung.enrollment.occupation.Occupations;
import id.payung.enrollment.region.Regions;
import java.time.LocalDate;
import java.util.List;

/** Invented people for tests. */
final class People {
    static final LocalDate JULY_2023 = LocalDate.of(2023, 7, 1);
    static final WorkerCheck CHECK = new WorkerCheck(Regions.load(), Occupations.load(), IncomeBands.load());

    private People() {}

    /** A fisherman of Samarinda, born on 17 August 1980, with nothing but the required fields. */
    static WorkerFields fisherman() {
        return new WorkerFields(
                "6472011708800001", "Budi Contoh", "1980-08-17", "M", "64.72", "FISHER", "", "", "", "", "", "", "");
    }

    /** The fisherman with one field changed; the name of the field as in JSON. */
    static WorkerFields fishermanWith(String field, String value) {
        return with(fisherman(), field, value);
    }

    static WorkerFields with(WorkerFields f, String field, String value) {
        return new WorkerFields(
                field.equals("nik") ? value : f.nik(),
                field.equals("name") ? value : f.name(),
                field.equals("birthDate") ? value : f.birthDate(),
                field.equals("sex") ? value : f.sex(),
                field.equals("region") ? value : f.region(),
                field.equals("occupation") ? value : f.occupation(),
                field.equals("income") ? value : f.income(),
                field.equals("segment") ? value : f.segment(),
                field.equals("wage") ? value : f.wage(),
                field.equals("motherName") ? value : f.motherName(),
                field.equals("phone") ? value : f.phone(),
                field.equals("address") ? value : f.address(),
                field.equals("job") ? value : f.job());
    }

    /** The worker of fields that must be acceptable in July 2023 to a sponsor that is no employer. */
    static Worker worker(WorkerFields fields) {
        RowVerdict verdict = CHECK.check(fields, JULY_2023, false);
        assertThat(verdict).isInstanceOf(RowVerdict.Acceptable.class);
        return ((RowVerdict.Acceptable) verdict).worker();
    }

    /** Why a row was rejected; empty when it was not. */
    static List<RowCode> codes(RowVerdict verdict) {
        return verdict instanceof RowVerdict.Rejected rejected
                ? rejected.findings().stream().map(Finding::code).toList()
                : List.of();
    }
}
