package id.payung.reporting.awards;

/** Persons covered on the reference date, and how many of them still are at the later one. */
record Persistence(long covered, long still) {}
