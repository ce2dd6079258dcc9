package id.payung.platform.problem;

import java.util.List;

/** The refusals that every service and the gateway share. */
public final class CommonProblems {

    public static final ProblemType BAD_REQUEST =
            new ProblemType("bad-request", 400, "The request cannot be read", "Permintaan tidak dapat dibaca");
    public static final ProblemType UNREADABLE_BODY =
            new ProblemType("unreadable-body", 400, "The body cannot be read", "Isi permintaan tidak dapat dibaca");
    public static final ProblemType CONTENT_DIGEST_MISMATCH = new ProblemType(
            "content-digest-mismatch",
            400,
            "The body is not what Content-Digest says",
            "Isi tidak sesuai Content-Digest");
    public static final ProblemType UNKNOWN_FIELD =
            new ProblemType("unknown-field", 400, "The body has an unknown field", "Ada kolom yang tidak dikenal");
    public static final ProblemType UNKNOWN_PARAMETER = new ProblemType(
            "unknown-parameter", 400, "The query has an unknown parameter", "Ada parameter yang tidak dikenal");
    public static final ProblemType INVALID_PARAMETER =
            new ProblemType("invalid-parameter", 400, "A parameter is not valid", "Ada parameter yang tidak sah");
    public static final ProblemType PURPOSE_INVALID = new ProblemType(
            "purpose-invalid",
            400,
            "X-Purpose is at most 200 plain characters without personal data",
            "X-Purpose paling banyak 200 karakter biasa tanpa data pribadi");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid token is needed", "Diperlukan token yang sah");
    public static final ProblemType FORBIDDEN = new ProblemType(
            "forbidden", 403, "Your role does not allow this", "Peran Anda tidak mengizinkan tindakan ini");
    public static final ProblemType NOT_FOUND =
            new ProblemType("not-found", 404, "There is nothing here", "Tidak ditemukan");
    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed", 405, "This method is not allowed here", "Metode ini tidak diizinkan di sini");
    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable", 406, "No such representation exists", "Bentuk jawaban yang diminta tidak tersedia");
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType("request-timeout", 408, "The request came too slowly", "Permintaan terlalu lambat");
    public static final ProblemType CONFLICT = new ProblemType(
            "conflict", 409, "This contradicts what is stored", "Bertentangan dengan data yang tersimpan");
    public static final ProblemType STALE_VERSION = new ProblemType(
            "stale-version", 412, "Somebody changed this in the meantime", "Data ini sudah diubah pihak lain");
    public static final ProblemType TOO_LARGE =
            new ProblemType("too-large", 413, "The body is too large", "Isi permintaan terlalu besar");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type", 415, "This content type is not accepted", "Jenis isi ini tidak diterima");
    public static final ProblemType INVALID =
            new ProblemType("invalid", 422, "Some fields must be corrected", "Ada kolom yang harus diperbaiki");
    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType(
            "precondition-required", 428, "Send If-Match with the version you saw", "Kirim If-Match dengan versi data");
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType(
            "too-many-requests", 429, "Too many requests, try later", "Terlalu banyak permintaan, coba lagi nanti");
    public static final ProblemType OURS =
            new ProblemType("internal-error", 500, "We made a mistake", "Terjadi kesalahan pada sistem kami");
    public static final ProblemType BAD_GATEWAY = new ProblemType(
            "bad-gateway", 502, "A service did not answer properly", "Layanan tidak menjawab semestinya");
    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable", 503, "Not available now, try later", "Sedang tidak tersedia, coba lagi nanti");
    public static final ProblemType GATEWAY_TIMEOUT = new ProblemType(
            "gateway-timeout", 504, "A service did not answer in time", "Layanan tidak menjawab tepat waktu");

    private CommonProblems() {}

    /** The refusal of one field; {@code pointer} is a JSON pointer, the texts say what would be right. */
    public static ProblemException invalidField(String pointer, String en, String id) {
        return INVALID.because(List.of(invalidValue(pointer, en, id)));
    }

    /** One broken field among others. */
    public static FieldProblem invalidValue(String pointer, String en, String id) {
        return new FieldProblem(pointer, "INVALID_VALUE", new Text(en, id));
    }
}
