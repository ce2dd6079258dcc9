/** The figures of a month as they were known at a position in the feeds, with what must not be shown of them. */
package id.payung.reporting.sheet;
