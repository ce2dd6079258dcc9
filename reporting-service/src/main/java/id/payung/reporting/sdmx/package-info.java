/** The SDMX door: what it needs to know of published figures. Their implementation stands beside the projections. */
package id.payung.reporting.sdmx;
