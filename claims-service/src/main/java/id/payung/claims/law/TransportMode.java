package id.payung.claims.law;

/** How an injured worker was carried; LAND includes river and lake. */
public enum TransportMode {
    LAND,
    SEA,
    AIR
}
