/** Coverage of all workers: this system's members beside those that other systems count. */
package id.payung.reporting.allworkers;
