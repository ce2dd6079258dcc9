package id.payung.claims.law;

/** What caused the event. Always an explicit decision with evidence: dying at work is not by itself a work accident. */
public enum Cause {
    WORK_ACCIDENT,
    OCCUPATIONAL_DISEASE,
    OTHER,
    UNDETERMINED
}
