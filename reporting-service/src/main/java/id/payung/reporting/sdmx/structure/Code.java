package id.payung.reporting.sdmx.structure;

import id.payung.platform.problem.Text;
import java.util.Optional;

/** An entry of a code list or a concept. */
public record Code(String id, Text name, Optional<String> parent) {

    /** Counts everybody, whatever they have of the dimension. */
    public static final String TOTAL = "_T";

    static Code of(String id, String en, String idName) {
        return new Code(id, new Text(en, idName), Optional.empty());
    }
}
