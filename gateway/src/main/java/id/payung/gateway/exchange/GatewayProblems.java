package id.payung.gateway.exchange;

import id.payung.platform.problem.ProblemType;

/** The refusals that only the gateway knows. */
public final class GatewayProblems {

    public static final ProblemType HTTP_VERSION = new ProblemType(
            "http-version-not-supported", 505, "Only HTTP/1.1 is spoken here", "Hanya HTTP/1.1 yang didukung di sini");

    public static final ProblemType URI_TOO_LONG =
            new ProblemType("uri-too-long", 414, "The address is too long", "Alamat permintaan terlalu panjang");
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", 431, "The headers are too large", "Kepala permintaan terlalu besar");

    private GatewayProblems() {}
}
