package id.payung.enrollment.worker;

/** A worker as somebody typed it: raw texts, {@code ""} where a field is absent, never null. */
public record WorkerFields(
        String nik,
        String name,
        String birthDate,
        String sex,
        String region,
        String occupation,
        String income,
        String segment,
        String wage,
        String motherName,
        String phone,
        String address,
        String job) {

    /** Nothing of the person, so that a log line can never show it. */
    @Override
    public String toString() {
        return "WorkerFields[…]";
    }
}
