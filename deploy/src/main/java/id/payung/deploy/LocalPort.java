package id.payung.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port on the loopback address, and the variable that moves it elsewhere. */
public record LocalPort(String variable, int number) {

    /** The port so many further on, moved by the same variable. */
    public LocalPort plus(int further) {
        return new LocalPort(variable, number + further);
    }

    /** @throws StartFailure if another program listens there */
    public void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // a port that a stopped process left in TIME_WAIT is free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException taken) {
            throw new StartFailure(
                    "Port " + number + " is taken by another program: stop it, or set " + variable + " to a free port");
        }
    }
}
