package id.payung.claims.law.heirs;

/** What somebody is to the dead member. */
public enum Relation {
    SPOUSE,
    CHILD,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    PARENT_IN_LAW,
    /** named in a will */
    WILL,
    FUNERAL_ORGANISER,
    OTHER
}
