package id.payung.claims.claim;

import id.payung.platform.problem.CommonProblems;

/** The subject of the officer who is to look after a claim. */
public record OwnerRequest(String owner) {

    private static final String SUBJECT = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";
    private static final String PERSONAL_NUMBER = ".*[0-9]{15}.*";

    String checked() {
        if (owner == null || !owner.matches(SUBJECT) || owner.matches(PERSONAL_NUMBER)) {
            throw CommonProblems.invalidField("/owner", "The name of an officer's account", "Nama akun petugas");
        }
        return owner;
    }
}
