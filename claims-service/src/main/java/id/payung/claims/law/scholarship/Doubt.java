package id.payung.claims.law.scholarship;

/** What else was proven of a child that makes one proof doubtful. */
public enum Doubt {
    /** another proof of the same school year says otherwise */
    PROVEN_OTHERWISE,
    /** for an earlier school year it was proven that the child is married */
    MARRIED_BEFORE,
    /** for an earlier school year it was proven that the child works, and no exception held */
    WORKED_BEFORE
}
