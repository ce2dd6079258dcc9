package id.payung.claims;

import id.payung.platform.testing.HouseRules;

/** The house style, as far as a machine can hold this service to it. */
class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("id.payung.claims", "..claims.law..", "..claims.casefile..");
    }
}
