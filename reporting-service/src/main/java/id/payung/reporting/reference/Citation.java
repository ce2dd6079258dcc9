package id.payung.reporting.reference;

import static id.payung.reporting.reference.ParameterFiles.require;

/** Where a number stands: the act, or the publication, and the place in it. */
public record Citation(String act, String provision) {

    public Citation {
        require(act != null && !act.isBlank(), "an act in each citation");
        require(provision != null && !provision.isBlank(), "a provision in each citation");
    }
}
