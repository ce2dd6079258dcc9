/** Figures from outside: denominators, and members that other systems count, each with its source. */
package id.payung.reporting.figure;
