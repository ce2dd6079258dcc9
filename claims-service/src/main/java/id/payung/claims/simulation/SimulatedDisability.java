package id.payung.claims.simulation;

import id.payung.claims.law.DisabilityPart;

/** A lasting loss, in percent of the part or its function. */
record SimulatedDisability(DisabilityPart part, Integer lossPercent) {

    private static final int ALL = 100;

    static void check(SimulatedDisability entry, String pointer, Checks checks) {
        checks.present(entry.part, pointer + "/part", "A part of the body", "Bagian tubuh");
        checks.present(entry.lossPercent, pointer + "/lossPercent", "Percent", "Persen");
        checks.range(pointer + "/lossPercent", entry.lossPercent, 1, ALL);
    }
}
