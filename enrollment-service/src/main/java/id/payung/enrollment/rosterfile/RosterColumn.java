package id.payung.enrollment.rosterfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column of a roster, in the order of the template. */
public enum RosterColumn {
    NIK("nik", "nik", "nik", true),
    NAME("name", "nama", "name", true),
    BIRTH_DATE("birth_date", "tanggal_lahir", "birthDate", true),
    SEX("sex", "jenis_kelamin", "sex", true),
    REGION("region", "wilayah", "region", true),
    OCCUPATION("occupation", "pekerjaan", "occupation", true),
    INCOME("income", "penghasilan", "income", false),
    SEGMENT("segment", "segmen", "segment", false),
    WAGE("wage", "upah", "wage", false),
    MOTHER_NAME("mother_name", "nama_ibu", "motherName", false),
    PHONE("phone", "telepon", "phone", false),
    ADDRESS("address", "alamat", "address", false),
    JOB("job", "job", "job", false);

    private static final Map<String, RosterColumn> BY_HEADER =
            byNames(List.of(RosterColumn::english, RosterColumn::indonesian));

    private final String english;
    private final String indonesian;
    private final String field;
    private final boolean required;

    RosterColumn(String english, String indonesian, String field, boolean required) {
        this.english = english;
        this.indonesian = indonesian;
        this.field = field;
        this.required = required;
    }

    /** Name in a header, snake case. */
    public String english() {
        return english;
    }

    /** Indonesian name in a header, snake case; there is no other word for {@link #JOB}. */
    public String indonesian() {
        return indonesian;
    }

    /** Name in JSON bodies, camel case. */
    public String field() {
        return field;
    }

    public boolean required() {
        return required;
    }

    /** The column a header cell names, in either language, without regard to case or surrounding space. */
    public static Optional<RosterColumn> ofHeader(String cell) {
        return Optional.ofNullable(BY_HEADER.get(cell.strip().toLowerCase(Locale.ROOT)));
    }

    static Map<String, RosterColumn> byNames(List<Function<RosterColumn, String>> names) {
        return Arrays.stream(values())
                .flatMap(column -> names.stream().map(name -> Map.entry(name.apply(column), column)))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
