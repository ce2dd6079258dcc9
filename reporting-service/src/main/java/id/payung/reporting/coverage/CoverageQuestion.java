package id.payung.reporting.coverage;

import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Months;

/** What somebody wants to know of coverage. */
record CoverageQuestion(Grouping grouping, Months months, FigureCode denominator) {

    /** The months that have rows. */
    Months shown() {
        return grouping.byMonth() ? months : new Months(months.last(), months.last());
    }
}
