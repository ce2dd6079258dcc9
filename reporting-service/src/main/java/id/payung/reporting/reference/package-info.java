/** Codes and their names: areas and occupations. */
package id.payung.reporting.reference;
