package id.payung.enrollment.roster;

import com.google.crypto.tink.StreamingAead;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.StreamKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps rosters as they came: compressed, sealed and in pieces, each committed by itself, so that neither a slow sender
 * nor a large file holds a transaction or memory.
 */
@ApplicationScoped
class StoredBody {

    private static final int PIECE_BYTES = 1 << 19;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Database database;
    private final StreamKeys keys;

    StoredBody(Database database, StreamKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Opens a new body for writing; it is whole once closed. */
    OutputStream create(UUID uploadId) throws IOException {
        try {
            StreamKeys.Fresh fresh = keys.fresh(keyOwner(uploadId));
            database.update("insert into roster_body_key (upload_id, sealed) values (?, ?)", uploadId, fresh.sealed());
            return new FastGzip(fresh.key().newEncryptingStream(new Pieces(uploadId), owner(uploadId)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens a body for reading from its start.
     *
     * @throws id.payung.platform.problem.ProblemException {@code roster-file-erased} where it is no more
     */
    InputStream open(UUID uploadId) throws IOException {
        requirePresent(uploadId);
        try {
            return new GZIPInputStream(
                    key(uploadId).newDecryptingStream(new PieceInput(uploadId), owner(uploadId)), BUFFER_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Refuses (410 {@code roster-file-erased}) where a body is no more. */
    void requirePresent(UUID uploadId) {
        if (database.first("select 1 from roster_body where upload_id = ? limit 1", row -> 1, uploadId)
                .isEmpty()) {
            throw RosterProblems.FILE_ERASED.refusal();
        }
    }

    /** Removes a body, or what has arrived of it. */
    void delete(UUID uploadId) {
        database.update("delete from roster_body where upload_id = ?", uploadId);
        database.update("delete from roster_body_key where upload_id = ?", uploadId);
    }

    private StreamingAead key(UUID uploadId) {
        return database.first(
                        "select sealed from roster_body_key where upload_id = ?", row -> row.getBytes(1), uploadId)
                .map(kept -> keys.open(kept, keyOwner(uploadId)))
                .orElseGet(keys::ofOldStreams);
    }

    private static byte[] keyOwner(UUID uploadId) {
        return ("roster body " + uploadId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] owner(UUID uploadId) {
        return ByteBuffer.allocate(16)
                .putLong(uploadId.getMostSignificantBits())
                .putLong(uploadId.getLeastSignificantBits())
                .array();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final class Pieces extends OutputStream {
        private final UUID uploadId;
        private final byte[] buffer = new byte[PIECE_BYTES];
        private int filled;
        private int piece;

        private Pieces(UUID uploadId) {
            this.uploadId = uploadId;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, buffer.length - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == buffer.length) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            store();
        }

        private void store() {
            if (filled > 0) {
                database.update(
                        "insert into roster_body (upload_id, piece, sealed) values (?, ?, ?)",
                        uploadId,
                        piece++,
                        java.util.Arrays.copyOf(buffer, filled));
                filled = 0;
            }
        }
    }

    private final class PieceInput extends InputStream {
        private final UUID uploadId;
        private byte[] current = new byte[0];
        private int position;
        private int piece;

        private PieceInput(UUID uploadId) {
            this.uploadId = uploadId;
        }

        @Override
        public int read() {
            return load() ? current[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!load()) {
                return -1;
            }
            int part = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, offset, part);
            position += part;
            return part;
        }

        private boolean load() {
            if (position < current.length) {
                return true;
            }
            Optional<byte[]> next = database.first(
                    "select sealed from roster_body where upload_id = ? and piece = ?",
                    row -> row.getBytes(1),
                    uploadId,
                    piece);
            next.ifPresent(bytes -> {
                current = bytes;
                position = 0;
                piece++;
            });
            return next.isPresent();
        }
    }
}
