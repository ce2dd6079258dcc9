/** Coverage: persons covered, as a share of those who should be. */
package id.payung.reporting.coverage;
