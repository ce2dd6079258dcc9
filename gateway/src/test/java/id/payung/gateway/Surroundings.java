package id.payung.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Keys made for this run, ports nobody uses, and limits short enough to be reached. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            List<Integer> ports = freePorts(3);
            Path keys = Files.createTempDirectory("payung-gateway-keys");
            KeyPair pair = rsa();
            return Map.ofEntries(
                    Map.entry(
                            "payung.token.public-key",
                            pem(keys, "PUBLIC", pair.getPublic().getEncoded())),
                    Map.entry(
                            "test.private-key",
                            pem(keys, "PRIVATE", pair.getPrivate().getEncoded())),
                    Map.entry("payung.enrollment.urls", url(ports.get(0))),
                    Map.entry("payung.claims.urls", url(ports.get(1)) + "," + url(ports.get(2))),
                    Map.entry("quarkus.vertx.event-loops-pool-size", "4"),
                    Map.entry("payung.gateway.connections-per-instance", "32"),
                    Map.entry("payung.gateway.waiting-per-instance", "32"),
                    Map.entry("payung.timeout.sender-idle", "1S"),
                    Map.entry("payung.timeout.response", "2S"),
                    Map.entry("payung.timeout.total", "4S"),
                    Map.entry("payung.circuit.failures", "3"),
                    Map.entry("payung.circuit.open", "1S"),
                    Map.entry("payung.rate-limit.searches-per-second", "1"),
                    Map.entry("payung.rate-limit.searches-burst", "3"),
                    Map.entry("payung.rate-limit.searches-per-day", "5"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        // ports and keys end with the process
    }

    static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : open) {
            socket.close();
        }
        return ports;
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static String pem(Path folder, String kind, byte[] key) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(key);
        Path file = folder.resolve(kind.toLowerCase(java.util.Locale.ROOT) + ".pem");
        Files.writeString(file, "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n");
        return file.toString();
    }
}
