package id.payung.enrollment.roster;

import id.payung.platform.problem.CommonProblems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses (413) a stream that is longer than it may be, as soon as it is. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw CommonProblems.TOO_LARGE.refusal();
        }
    }
}
