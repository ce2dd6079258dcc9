package id.payung.reporting.allworkers;

import id.payung.reporting.figure.FigureCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of members that add up to all of them; beside those covered here each is counted by other systems. */
public enum Segment {
    SUBSIDISED,
    MEMBERS_WAGE_EARNERS,
    MEMBERS_CONSTRUCTION,
    MEMBERS_SELF_PAID;

    /** Those who are among the workers that a denominator counts: a share of anybody else would mislead. */
    static Set<Segment> among(FigureCode denominator) {
        return switch (denominator) {
            case INFORMAL_WORKERS -> EnumSet.of(SUBSIDISED, MEMBERS_SELF_PAID);
            case FORMAL_WORKERS -> EnumSet.of(MEMBERS_WAGE_EARNERS, MEMBERS_CONSTRUCTION);
            case VULNERABLE_WORKERS, BPJS_ELIGIBLE_WORKERS, WORKING_POPULATION, LABOUR_FORCE ->
                EnumSet.allOf(Segment.class);
            case MEMBERS_WAGE_EARNERS, MEMBERS_CONSTRUCTION, MEMBERS_SELF_PAID, MEMBERS_ALL_SEGMENTS ->
                throw new IllegalArgumentException("Members are no denominator");
        };
    }

    /** The figure from outside that counts it; none for those covered here. */
    Optional<FigureCode> figure() {
        return this == SUBSIDISED ? Optional.empty() : Optional.of(FigureCode.valueOf(name()));
    }
}
