package id.payung.enrollment.contribution;

/**
 * What the tariff needs to know about a worker.
 *
 * @param baseIncome rupiah a month: base of the income band for BPU, the wage for PU
 * @param transport is the occupation one of transport?
 * @param fund who pays
 */
public record Insured(Segment segment, long baseIncome, boolean transport, Fund fund) {}
