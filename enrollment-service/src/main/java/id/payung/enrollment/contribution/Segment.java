package id.payung.enrollment.contribution;

/** How a worker earns: the law has its own tariff for each. */
public enum Segment {
    /** bukan penerima upah: not a wage earner */
    BPU,
    /** penerima upah: wage earner */
    PU
}
