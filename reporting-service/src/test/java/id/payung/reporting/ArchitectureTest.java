package id.payung.reporting;

import id.payung.platform.testing.HouseRules;

/** The house style, as far as a machine can hold this service to it. */
class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("id.payung.reporting", "..reporting.member..", "..reporting.tally..", "..reporting.privacy..");
    }
}
