/** Traces of OpenTelemetry by configuration: a collector named in the environment, nothing else. */
package id.payung.platform.traces;
