/** From the feeds to the tables that answer: each batch in one transaction with its cursor, its receipt and its figures. */
package id.payung.reporting.projection;
