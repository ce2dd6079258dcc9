package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import id.payung.reporting.tally.AgeGroups;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Dimension;
import java.util.Map;
import java.util.Optional;

/**
 * The dimensions of a series in the order of its key. Codes are ours, as far as SDMX allows: areas lose their dot and
 * ages are those of the cross-domain list of SDMX.
 */
public enum SeriesDimension {
    FREQ(new Text("Frequency", "Frekuensi"), "CL_FREQ", Optional.empty()),
    REF_AREA(new Text("Reference area", "Wilayah"), "CL_AREA", Optional.of(Dimension.REGION)),
    OCCUPATION(new Text("Occupation", "Pekerjaan"), "CL_OCCUPATION", Optional.of(Dimension.OCCUPATION)),
    SPONSOR(new Text("Sponsor", "Penanggung iuran"), "CL_SPONSOR", Optional.of(Dimension.SPONSOR)),
    PROGRAM(new Text("Program", "Program"), "CL_PROGRAM", Optional.of(Dimension.PROGRAM)),
    SEX(new Text("Sex", "Jenis kelamin"), "CL_SEX", Optional.of(Dimension.SEX)),
    AGE_GROUP(new Text("Age group", "Kelompok umur"), "CL_AGE_GROUP", Optional.of(Dimension.AGE_GROUP));

    /** The only frequency there is. */
    public static final String MONTHLY = "M";

    static final Map<String, String> AGES = Map.of(
            "UNDER_15", "Y_LT15",
            "15-24", "Y15T24",
            "25-34", "Y25T34",
            "35-44", "Y35T44",
            "45-54", "Y45T54",
            "55-64", "Y55T64",
            "65+", "Y_GE65");

    private final Text label;
    private final String codelist;
    private final Optional<Dimension> dimension;

    SeriesDimension(Text label, String codelist, Optional<Dimension> dimension) {
        this.label = label;
        this.codelist = codelist;
        this.dimension = dimension;
    }

    public Text label() {
        return label;
    }

    /** The code list of its values. */
    public String codelist() {
        return codelist;
    }

    /** What it is in our tables; the frequency is nothing there. */
    public Optional<Dimension> dimension() {
        return dimension;
    }

    /** The code that a series has. */
    public String codeOf(Cell cell) {
        return dimension.map(known -> code(cell.get(known))).orElse(MONTHLY);
    }

    /** A value of our tables as a code. */
    String code(String value) {
        if (value.isEmpty()) {
            return Code.TOTAL;
        }
        return switch (this) {
            case REF_AREA -> value.replace(".", "");
            case AGE_GROUP -> AGES.getOrDefault(value, value);
            case FREQ, OCCUPATION, SPONSOR, PROGRAM, SEX -> value;
        };
    }

    /** A code as our tables have it, the empty text for the total. */
    public String value(String code) {
        if (code.equals(Code.TOTAL)) {
            return "";
        }
        return switch (this) {
            case REF_AREA -> code.replaceFirst("^([0-9]{2})([0-9]{2})$", "$1.$2");
            case AGE_GROUP ->
                AgeGroups.ALL.stream()
                        .filter(age -> code(age).equals(code))
                        .findFirst()
                        .orElse(code);
            case FREQ, OCCUPATION, SPONSOR, PROGRAM, SEX -> code;
        };
    }
}
