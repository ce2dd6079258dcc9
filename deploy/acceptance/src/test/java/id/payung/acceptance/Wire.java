package id.payung.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A stretch of network before a port, which can be cut, stopped and slowed down. */
final class Wire implements AutoCloseable {

    /** How the stretch is. */
    enum State {
        WHOLE,
        /** Every connection breaks, and no new one lasts. */
        CUT,
        /** Connections stay, nothing comes through; it comes when the wire is whole again. */
        STALLED,
        /** Each piece takes {@link #DELAY} longer. */
        SLOW
    }

    static final Duration DELAY = Duration.ofMillis(100);

    private static final int PIECE = 16_384;
    private static final int MOST_WAITING = 512;
    private static final Duration STEP = Duration.ofMillis(20);
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int target;
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private volatile State state = State.WHOLE;

    /** A wire to a port of this machine, on a port that the system chooses. */
    static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, MOST_WAITING, HERE);
        carriers.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void become(State state) {
        this.state = state;
        if (state == State.CUT) {
            ends.forEach(Wire::close);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                ends.add(caller);
                carriers.execute(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Socket called = new Socket();
        try {
            if (state == State.CUT) {
                throw new IOException("cut");
            }
            called.connect(new InetSocketAddress(HERE, target));
            ends.add(called);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            carriers.execute(() -> carry(caller, called));
            carry(called, caller);
        } catch (IOException broken) {
            end(caller, called);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                hold();
                out.write(piece, 0, length);
            }
        } catch (IOException broken) {
            // both ends learn of it below
        }
        end(from, to);
    }

    private void hold() throws IOException {
        if (state == State.SLOW) {
            Waiting.pause(DELAY);
        }
        while (state == State.STALLED) {
            Waiting.pause(STEP);
        }
        if (state == State.CUT) {
            throw new IOException("cut");
        }
    }

    private void end(Socket... sockets) {
        for (Socket socket : sockets) {
            close(socket);
            ends.remove(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // nothing is left to close
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        become(State.CUT);
        carriers.shutdown();
    }
}
