package id.payung.gateway.exchange;

import id.payung.platform.problem.ProblemType;

/** The refusals that only the gateway knows. */
public final class GatewayProblems {

    public static final ProblemType HTTP_VERSION = new ProblemType(
            "http-version-not-supported", 505, "Only HTTP/1.1 is spoken here", "Hanya HTTP/1.1 yang didukung di sini");

    private GatewayProblems() {}
}
