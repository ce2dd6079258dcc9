package id.payung.reporting.coverage;

import id.payung.platform.web.Queries;
import id.payung.reporting.figure.FigureCode;

/** Reads by what coverage shall be measured. */
public final class DenominatorQuery {

    private DenominatorQuery() {}

    /** The denominator of this name; 400 with the list of all for another one. */
    public static FigureCode of(String name, FigureCode otherwise) {
        if (name == null) {
            return otherwise;
        }
        String known = String.join(
                ", ", FigureCode.denominators().stream().map(Enum::name).toList());
        return FigureCode.denominators().stream()
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Queries.invalid("denominator", "One of " + known, "Salah satu dari " + known));
    }
}
