package id.payung.reporting.privacy;

import java.util.List;

/** A published relation: the whole is the sum of its parts. */
public record Sum<K>(K whole, List<K> parts) {}
