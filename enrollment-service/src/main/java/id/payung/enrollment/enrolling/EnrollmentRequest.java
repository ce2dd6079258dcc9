package id.payung.enrollment.enrolling;

import id.payung.enrollment.worker.WorkerFields;
import java.util.List;

/**
 * The body of {@code POST /v1/enrollments}: the fields of a roster row in camelCase plus sponsor, from (YYYY-MM), months
 * (1 to 12), programs and decreeDate (YYYY-MM-DD, optional). Money in whole rupiah a month.
 */
public record EnrollmentRequest(
        String sponsor,
        String from,
        Integer months,
        List<String> programs,
        String nik,
        String name,
        String birthDate,
        String sex,
        String region,
        String occupation,
        Long income,
        String segment,
        Long wage,
        String motherName,
        String phone,
        String address,
        Integer job,
        String decreeDate) {

    WorkerFields fields() {
        return new WorkerFields(
                text(nik),
                text(name),
                text(birthDate),
                text(sex),
                text(region),
                text(occupation),
                text(income),
                text(segment),
                text(wage),
                text(motherName),
                text(phone),
                text(address),
                text(job));
    }

    /** Everything that makes a request "the same", in one text. */
    String canonical() {
        WorkerFields row = fields();
        String text = String.join(
                "\u0000",
                text(sponsor),
                text(from),
                text(months),
                text(programs),
                row.nik(),
                row.name(),
                row.birthDate(),
                row.sex(),
                row.region(),
                row.occupation(),
                row.income(),
                row.segment(),
                row.wage(),
                row.motherName(),
                row.phone(),
                row.address(),
                row.job());
        // digests of requests from before there were decree dates must stay what they are
        return decreeDate == null ? text : text + "\u0000" + decreeDate;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Never shows a value: a record's own text would. */
    @Override
    public String toString() {
        return "EnrollmentRequest[hidden]";
    }
}
