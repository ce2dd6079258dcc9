/** From members to figures: which cells a member counts in, month by month. Plain Java. */
package id.payung.reporting.tally;
