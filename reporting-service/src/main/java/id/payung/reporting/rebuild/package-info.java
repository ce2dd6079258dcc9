/** Filling the projections anew beside the live ones, and swapping without a gap in the answers. */
package id.payung.reporting.rebuild;
