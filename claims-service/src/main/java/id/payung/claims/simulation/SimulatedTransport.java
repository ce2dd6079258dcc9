package id.payung.claims.simulation;

import id.payung.claims.law.TransportMode;

/**
 * A receipt for transport.
 *
 * @param cost whole rupiah
 */
record SimulatedTransport(TransportMode mode, Long cost) {

    static void check(SimulatedTransport entry, String pointer, Checks checks) {
        checks.present(entry.mode, pointer + "/mode", "LAND, SEA or AIR", "LAND, SEA atau AIR");
        checks.present(entry.cost, pointer + "/cost", "Whole rupiah", "Rupiah bulat");
        checks.rupiah(pointer + "/cost", entry.cost);
    }
}
