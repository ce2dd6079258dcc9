package id.payung.acceptance.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends what no decent client would, on one connection that is opened again when the other side has ended it. */
final class RawClient implements AutoCloseable {

    private static final int LONGEST_LINE = 65_536;
    private static final int LONGEST_BODY = 64_000_000;

    private final URI address;
    private final Duration patience;
    private Socket socket;
    private InputStream in;

    RawClient(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Sends once more on a new connection where the old one turned out to have been ended before. */
    RawAnswer exchange(FuzzRequest request) throws IOException {
        boolean fresh = socket == null;
        try {
            return attempt(request);
        } catch (java.net.SocketTimeoutException hang) {
            close();
            throw hang;
        } catch (IOException ended) {
            close();
            if (fresh) {
                throw ended;
            }
            return attempt(request);
        }
    }

    private RawAnswer attempt(FuzzRequest request) throws IOException {
        if (socket == null) {
            open();
        }
        // in one piece where it is small: an answer may come before the whole body is sent
        try {
            socket.getOutputStream().write(request.head());
            socket.getOutputStream().write(request.body());
        } catch (IOException refusedBeforeTheEnd) {
            return answer(request.method());
        }
        return answer(request.method());
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), (int) patience.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    private RawAnswer answer(String method) throws IOException {
        List<String> head = head();
        int status = Integer.parseInt(head.get(0).split(" ", 3)[1]);
        RawAnswer bare = new RawAnswer(status, head, new byte[0]);
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        RawAnswer answer = bodiless ? bare : new RawAnswer(status, head, body(bare));
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private List<String> head() throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        return head.isEmpty() ? head() : head;
    }

    private byte[] body(RawAnswer bare) throws IOException {
        if (bare.header("Transfer-Encoding").isPresent()) {
            return chunks();
        }
        if (bare.header("Content-Length").isPresent()) {
            return in.readNBytes(Math.min(
                    LONGEST_BODY, Integer.parseInt(bare.header("Content-Length").get())));
        }
        byte[] rest = in.readAllBytes();
        close();
        return rest;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0 && body.size() < LONGEST_BODY; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().trim(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("The connection ended without an answer");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // it is closed either way
        }
        socket = null;
    }
}
