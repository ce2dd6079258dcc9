package id.payung.claims.law;

/** How a member works: BPU without a wage (benefits from the base of an income band), PU for a wage. */
public enum Segment {
    BPU,
    PU
}
