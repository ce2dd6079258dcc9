package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.Utf8Guard;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.ContentDigest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that is worked on row by row, but only once all of it has arrived and proved to be text and what its digest says:
 * a file that breaks off or turns out to be none imports nothing.
 */
final class CheckedBody {

    private CheckedBody() {}

    static InputStream of(InputStream body, String contentDigest) {
        ContentDigest digest = ContentDigest.declared(contentDigest);
        PackedBytes whole = new PackedBytes();
        try {
            whole.addAll(new Utf8Guard(digest.over(body)));
            if (!digest.matches()) {
                throw CommonProblems.CONTENT_DIGEST_MISMATCH.refusal();
            }
            return whole.open();
        } catch (IOException brokenOff) {
            throw ImportHeader.UNREADABLE.refusal();
        }
    }
}
