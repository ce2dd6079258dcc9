/** Reports as CSV, and the tags by which an unchanged one is not sent again. */
package id.payung.reporting.export;
