/** Queries for data as SDMX asks them, and the formats of the answer. */
package id.payung.reporting.sdmx.data;
