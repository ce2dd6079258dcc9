/** Who protects most of their workers, and keeps them protected: a formula kept as data, and the ranking by it. */
package id.payung.reporting.awards;
