package id.payung.reporting.figure;

import java.time.YearMonth;

/** Which figure, of where and when. */
record FigureKey(FigureCode code, String region, YearMonth month) {}
