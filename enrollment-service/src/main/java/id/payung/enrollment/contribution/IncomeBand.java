package id.payung.enrollment.contribution;

/**
 * A band of monthly income for which the law sets one base.
 *
 * @param band 1 to 33
 * @param incomeFrom lowest declared income of the band, rupiah a month
 * @param baseIncome what contributions and benefits are reckoned from, rupiah a month
 */
public record IncomeBand(int band, long incomeFrom, long baseIncome) {}
