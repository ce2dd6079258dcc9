/** How fresh the figures are. */
package id.payung.reporting.freshness;
