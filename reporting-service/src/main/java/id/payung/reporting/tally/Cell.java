package id.payung.reporting.tally;

/** A place in the table of one combination. Dimensions that the combination does not have are empty. */
public record Cell(
        int combination, String region, String occupation, String sponsor, String program, String sex, String ageGroup)
        implements Comparable<Cell> {

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

    /** By each component in turn; written out, for sheets are put in order more often than anything else is done. */
    @Override
    public int compareTo(Cell other) {
        int order = Integer.compare(combination, other.combination);
        order = order != 0 ? order : region.compareTo(other.region);
        order = order != 0 ? order : occupation.compareTo(other.occupation);
        order = order != 0 ? order : sponsor.compareTo(other.sponsor);
        order = order != 0 ? order : program.compareTo(other.program);
        order = order != 0 ? order : sex.compareTo(other.sex);
        return order != 0 ? order : ageGroup.compareTo(other.ageGroup);
    }
}
