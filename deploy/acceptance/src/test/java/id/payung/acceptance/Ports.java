package id.payung.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A block of free ports; that of a service's management is its own and 1000, as the gateway expects. */
record Ports(int first) {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_000;
    /** Five, and those of second instances ten further on. */
    private static final int SIZE = 15;

    static final int MANAGEMENT_OFFSET = 1000;
    private static final int MOST_TRIES = 1000;

    static Ports free() {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            // below the range from which the kernel takes ports of outgoing connections
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            if (ports.allFree()) {
                return ports;
            }
        }
        throw new IllegalStateException("No block of free ports was found");
    }

    int gateway() {
        return first;
    }

    int enrollment() {
        return first + 1;
    }

    int claims() {
        return first + 2;
    }

    int reporting() {
        return first + 3;
    }

    int postgres() {
        return first + 4;
    }

    private boolean allFree() {
        return IntStream.range(0, SIZE)
                .flatMap(i -> IntStream.of(first + i, first + i + MANAGEMENT_OFFSET))
                .allMatch(Ports::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
