package id.payung.reporting.sdmx;

import java.time.Instant;

/**
 * What an answer is made from.
 *
 * @param version another one whenever any answer may be another one: becomes the entity tag
 * @param changedAt when the figures last changed: becomes {@code Last-Modified} and the time a message was prepared
 */
public record SdmxState(String version, Instant changedAt) {}
