/** Which figures must not be published, so that no small one follows from the others. Plain Java. */
package id.payung.reporting.privacy;
