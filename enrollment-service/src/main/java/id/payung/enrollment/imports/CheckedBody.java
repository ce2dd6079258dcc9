package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.CsvRows;
import id.payung.enrollment.rosterfile.Utf8Guard;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.ContentDigest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is worked on row by row, but only once all of it has arrived and proved to be text, what its digest says and
 * short enough to be done while its sender waits: a file that breaks off or turns out to be none imports nothing.
 */
final class CheckedBody {

    private CheckedBody() {}

    static InputStream of(InputStream body, String contentDigest, int mostRows) {
        ContentDigest digest = ContentDigest.declared(contentDigest);
        PackedBytes whole = new PackedBytes();
        try {
            whole.addAll(new Utf8Guard(digest.over(body)));
            if (!digest.matches()) {
                throw CommonProblems.CONTENT_DIGEST_MISMATCH.refusal();
            }
            requireAtMost(mostRows, whole.open());
            return whole.open();
        } catch (IOException brokenOff) {
            throw ImportHeader.UNREADABLE.refusal();
        }
    }

    private static void requireAtMost(int mostRows, InputStream body) {
        try (CsvRows rows = new CsvRows(body)) {
            for (int count = 0; rows.next().isPresent(); count++) {
                if (count == mostRows) {
                    throw ImportHeader.TOO_LONG.because(
                            "An import may have at most " + mostRows + " rows; send the others as another file",
                            "Satu impor paling banyak " + mostRows + " baris; kirim sisanya sebagai berkas lain");
                }
            }
        }
    }
}
