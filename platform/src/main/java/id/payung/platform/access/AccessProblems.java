package id.payung.platform.access;

import id.payung.platform.problem.ProblemType;

/** Tokens that are genuine and yet good for nothing. */
final class AccessProblems {

    static final ProblemType ROLES_CONTRADICT = new ProblemType(
            "roles-contradict",
            403,
            "The roles partner and service stand alone in a token",
            "Peran partner dan service harus berdiri sendiri dalam token");
    static final ProblemType SPONSOR_MISSING = new ProblemType(
            "sponsor-missing",
            403,
            "The token of a partner must name its sponsor",
            "Token mitra harus menyebut penjamin iurannya");

    private AccessProblems() {}
}
