package id.payung.reporting.figure;

import java.util.Arrays;
import java.util.List;

/** What a figure from outside counts. */
public enum FigureCode {
    VULNERABLE_WORKERS(true),
    BPJS_ELIGIBLE_WORKERS(true),
    WORKING_POPULATION(true),
    LABOUR_FORCE(true),
    INFORMAL_WORKERS(true),
    /** beside those of the design: some regencies publish the coverage of their wage earners alone */
    FORMAL_WORKERS(true),
    MEMBERS_WAGE_EARNERS(false),
    MEMBERS_CONSTRUCTION(false),
    MEMBERS_SELF_PAID(false),
    MEMBERS_ALL_SEGMENTS(false);

    private final boolean denominator;

    FigureCode(boolean denominator) {
        this.denominator = denominator;
    }

    /** Whether coverage can be a share of it. */
    public boolean isDenominator() {
        return denominator;
    }

    public static List<FigureCode> denominators() {
        return Arrays.stream(values()).filter(FigureCode::isDenominator).toList();
    }
}
