package id.payung.claims.casefile;

import java.util.Arrays;

/** A case as the database knows it: the keyed fingerprint of the worker's number, and which case. */
public record CaseRef(byte[] nikIndex, String caseKey) {

    /** Copies the fingerprint. */
    public CaseRef {
        nikIndex = nikIndex.clone();
    }

    @Override
    public byte[] nikIndex() {
        return nikIndex.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseRef that && caseKey.equals(that.caseKey) && Arrays.equals(nikIndex, that.nikIndex);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nikIndex) + caseKey.hashCode();
    }

    @Override
    public String toString() {
        return caseKey;
    }
}
