package id.payung.platform.web;

import id.payung.platform.problem.CommonProblems;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;

/**
 * Checks {@code Content-Digest} of every body that is read as a whole before its resource is called. Whoever takes a
 * stream checks it where the stream ends.
 */
@Provider
public class DigestCheck implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String header = context.getHeaders().getFirst(ContentDigest.HEADER);
        if (header == null || context.getType() == InputStream.class) {
            return context.proceed();
        }
        ContentDigest digest = ContentDigest.declared(header);
        DigestedBody body = new DigestedBody(context.getInputStream(), digest);
        context.setInputStream(body);
        try {
            return context.proceed();
        } finally {
            // also where it could not be read: a damaged body is better told as damaged than as bad JSON
            body.readToTheEnd();
            require(digest);
        }
    }

    private static void require(ContentDigest digest) {
        if (!digest.matches()) {
            throw CommonProblems.CONTENT_DIGEST_MISMATCH.refusal();
        }
    }
}
