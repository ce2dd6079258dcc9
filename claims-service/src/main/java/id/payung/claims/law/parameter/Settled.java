package id.payung.claims.law.parameter;

import java.util.stream.Stream;

/** Entries of the law of which decisions may have settled some. */
interface Settled {

    /** The names of those decisions. */
    Stream<String> settledBy();
}
