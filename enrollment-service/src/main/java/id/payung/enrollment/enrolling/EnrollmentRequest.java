package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import id.payung.enrollment.worker.WorkerFields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /v1/enrollments}: the fields of a roster row in camelCase plus sponsor, from (YYYY-MM), months
 * (1 to 12), programs and decreeDate (YYYY-MM-DD, optional). Money in whole rupiah a month. Every value is taken as text,
 * whatever it came as, so that what is wrong with it is said together with all else that is wrong.
 */
public record EnrollmentRequest(
        @JsonDeserialize(using = AnyText.class) String sponsor,
        @JsonDeserialize(using = AnyText.class) String from,
        @JsonDeserialize(using = AnyNumber.class) @Schema(implementation = Integer.class) String months,
        @JsonDeserialize(using = AnyTexts.class) List<String> programs,
        @JsonDeserialize(using = AnyText.class) String nik,
        @JsonDeserialize(using = AnyText.class) String name,
        @JsonDeserialize(using = AnyText.class) String birthDate,
        @JsonDeserialize(using = AnyText.class) String sex,
        @JsonDeserialize(using = AnyText.class) String region,
        @JsonDeserialize(using = AnyText.class) String occupation,
        @JsonDeserialize(using = AnyNumber.class) @Schema(implementation = Long.class) String income,
        @JsonDeserialize(using = AnyText.class) String segment,
        @JsonDeserialize(using = AnyNumber.class) @Schema(implementation = Long.class) String wage,
        @JsonDeserialize(using = AnyText.class) String motherName,
        @JsonDeserialize(using = AnyText.class) String phone,
        @JsonDeserialize(using = AnyText.class) String address,
        @JsonDeserialize(using = AnyNumber.class) @Schema(implementation = Integer.class) String job,
        @JsonDeserialize(using = AnyText.class) String decreeDate) {

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
