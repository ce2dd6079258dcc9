/** Encrypted connections by configuration: PEM files named in the environment, nothing else. */
package id.payung.platform.tls;
