package id.payung.enrollment.rosterfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file a roster may be sent as. */
public enum RosterFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Set<String> READABLE_CHARSETS = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    private final String contentType;

    RosterFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /**
     * The format a {@code Content-Type} header names, empty if it is none of ours; other parameters than the charset do
     * not count.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-utf8} if it declares another charset
     */
    public static Optional<RosterFormat> ofContentType(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.split(";", -1);
        Optional<RosterFormat> format = Arrays.stream(values())
                .filter(candidate -> candidate.contentType.equalsIgnoreCase(parts[0].strip()))
                .findFirst();
        if (format.isPresent() && format.get() != XLSX) {
            Arrays.stream(parts).skip(1).forEach(RosterFormat::checkCharset);
        }
        return format;
    }

    private static void checkCharset(String parameter) {
        String[] pair = parameter.split("=", 2);
        if (pair.length < 2 || !pair[0].strip().equalsIgnoreCase("charset")) {
            return;
        }
        String charset = pair[1].strip().replace("\"", "").toLowerCase(Locale.ROOT);
        if (!READABLE_CHARSETS.contains(charset)) {
            throw RosterFileProblems.NOT_UTF8.because(
                    "The content type declares another charset; send the file as UTF-8",
                    "Jenis isi menyatakan charset lain; kirim berkas sebagai UTF-8");
        }
    }
}
