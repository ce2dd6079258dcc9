/** What reporting knows of a member, and what each event does to it. Plain Java: no database, no clock. */
package id.payung.reporting.member;
