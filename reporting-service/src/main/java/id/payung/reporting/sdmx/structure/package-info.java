/** What the figures are made of, as SDMX tells it: dataflow, data structure, concepts and code lists. */
package id.payung.reporting.sdmx.structure;
