/** What was paid for whom, month by month. */
package id.payung.reporting.contribution;
