package id.payung.enrollment.imports;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.ContentDigest;
import java.io.IOException;
import java.io.InputStream;

/** A body that is worked on row by row; where a digest was sent with it, only after all of it has proved to be right. */
final class CheckedBody {

    private CheckedBody() {}

    static InputStream of(InputStream body, String contentDigest) {
        if (contentDigest == null) {
            return body;
        }
        ContentDigest digest = ContentDigest.declared(contentDigest);
        PackedBytes whole = new PackedBytes();
        try {
            whole.addAll(digest.over(body));
            if (!digest.matches()) {
                throw CommonProblems.CONTENT_DIGEST_MISMATCH.refusal();
            }
            return whole.open();
        } catch (IOException brokenOff) {
            throw ImportHeader.UNREADABLE.refusal();
        }
    }
}
