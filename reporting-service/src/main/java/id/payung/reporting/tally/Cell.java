package id.payung.reporting.tally;

import java.util.Comparator;

/** A place in the table of one combination. Dimensions that the combination does not have are empty. */
public record Cell(
        int combination, String region, String occupation, String sponsor, String program, String sex, String ageGroup)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::combination)
            .thenComparing(Cell::region)
            .thenComparing(Cell::occupation)
            .thenComparing(Cell::sponsor)
            .thenComparing(Cell::program)
            .thenComparing(Cell::sex)
            .thenComparing(Cell::ageGroup);

    /** Its value of a dimension, empty where the combination does not have it. */
    public String get(Dimension dimension) {
        return switch (dimension) {
            case REGION -> region;
            case OCCUPATION -> occupation;
            case SPONSOR -> sponsor;
            case PROGRAM -> program;
            case SEX -> sex;
            case AGE_GROUP -> ageGroup;
        };
    }

    /** The cell in the table of a coarser combination that this one is counted in. */
    public Cell within(Combination coarser) {
        return new Cell(
                coarser.id(),
                coarser.has(Dimension.REGION) ? region : "",
                coarser.has(Dimension.OCCUPATION) ? occupation : "",
                coarser.has(Dimension.SPONSOR) ? sponsor : "",
                coarser.has(Dimension.PROGRAM) ? program : "",
                coarser.has(Dimension.SEX) ? sex : "",
                coarser.has(Dimension.AGE_GROUP) ? ageGroup : "");
    }

    /** The same cell for another region. */
    public Cell in(String otherRegion) {
        return new Cell(combination, otherRegion, occupation, sponsor, program, sex, ageGroup);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
