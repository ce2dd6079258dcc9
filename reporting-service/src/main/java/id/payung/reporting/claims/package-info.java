/** Claims in figures: how many, how much, how fast, and why not. Claims are counted in the month they were reported. */
package id.payung.reporting.claims;
