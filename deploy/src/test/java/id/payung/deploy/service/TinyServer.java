package id.payung.deploy.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A service for tests: listens on the port in {@code TINY_PORT}, or dies at once when there is none. */
final class TinyServer {
    private static final int DIED = 3;

    private TinyServer() {}

    public static void main(String[] arguments) throws IOException {
        String port = System.getenv("TINY_PORT");
        if (port == null) {
            System.out.println("there is no port for me");
            System.exit(DIED);
        }
        byte[] body = "{\"status\": \"UP\"}".getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
