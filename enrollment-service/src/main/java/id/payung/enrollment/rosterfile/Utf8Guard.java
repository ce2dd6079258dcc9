package id.payung.enrollment.rosterfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and refuses them ({@code not-utf8}) as soon as they prove not to be UTF-8 text. */
public final class Utf8Guard extends FilterInputStream {

    private static final int SKIP_CHUNK = 8192;

    private final Utf8Check check = new Utf8Check();

    public Utf8Guard(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next < 0) {
            check.finish();
        } else {
            check.accept((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            check.finish();
        } else {
            check.accept(target, offset, count);
        }
        return count;
    }

    /** Reads what it skips: nothing passes unseen. */
    @Override
    public long skip(long count) throws IOException {
        byte[] seen = new byte[(int) Math.max(0, Math.min(count, SKIP_CHUNK))];
        return seen.length == 0 ? 0 : Math.max(0, read(seen, 0, seen.length));
    }

    /** No: bytes read twice would be checked twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public synchronized void mark(int readLimit) {
        // not supported
    }

    @Override
    public synchronized void reset() throws IOException {
        throw new IOException("mark is not supported");
    }
}
