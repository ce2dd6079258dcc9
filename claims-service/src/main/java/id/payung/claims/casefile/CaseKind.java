package id.payung.claims.casefile;

/** What a case is about. A person dies once, but may have several accidents and diseases, told apart by their day. */
public enum CaseKind {
    DEATH,
    ACCIDENT,
    DISEASE;

    /** The kind of a case by its key. */
    public static CaseKind ofKey(String caseKey) {
        int colon = caseKey.indexOf(':');
        return valueOf(colon < 0 ? caseKey : caseKey.substring(0, colon));
    }
}
