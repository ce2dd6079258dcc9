package id.payung.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body whose bytes are digested as they pass, also those that its reader leaves behind. */
final class DigestedBody extends FilterInputStream {

    private final ContentDigest digest;

    DigestedBody(InputStream body, ContentDigest digest) {
        super(body);
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            digest.update(bytes, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] seen = new byte[(int) Math.max(0, Math.min(count, 8192))];
        return seen.length == 0 ? 0 : Math.max(0, read(seen, 0, seen.length));
    }

    /** No: bytes read twice would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    void readToTheEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    /** Stays open: what the reader left must still be read. The container closes the request's own stream. */
    @Override
    public void close() {
        // see above
    }
}
