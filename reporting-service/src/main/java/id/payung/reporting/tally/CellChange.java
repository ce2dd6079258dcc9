package id.payung.reporting.tally;

import java.time.YearMonth;

/** Which figure of which month changes, and why. */
public record CellChange(YearMonth month, Cell cell, String cause) {}
