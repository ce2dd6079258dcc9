/** What every report reads from a query: months, areas, codes; what cannot be read is refused with what is allowed. */
package id.payung.reporting.query;
