package id.payung.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A gateway of its own before a server that only says hello, beside nginx and Spring Cloud Gateway before the same server. */
final class GatewayFigures {

    private static final int HELLO = 18_180;
    private static final int NGINX = 18_181;
    private static final int GATEWAY = 18_182;
    private static final int MANAGEMENT = 19_182;
    private static final int TWIN = 18_183;
    private static final int TRIES = 300;
    private static final int OK = 200;

    private final Payung payung;
    private final Path folder;
    private final Path token;

    GatewayFigures(Payung payung, Path token) throws IOException {
        this.payung = payung;
        this.folder = Files.createDirectories(payung.home().resolve("nginx"));
        this.token = token;
    }

    List<Figure> measure(Duration load) throws IOException, InterruptedException {
        if (!Command.exists("nginx") && !Files.exists(Path.of("/usr/sbin/nginx"))) {
            Progress.say("nginx is missing (apt-get install nginx): the gateway alone is not measured");
            return List.of();
        }
        List<Process> started = new ArrayList<>();
        try {
            started.add(nginx(
                    "hello",
                    "server { listen 127.0.0.1:" + HELLO + " reuseport; location / {"
                            + " default_type application/json; return 200 '{\"hello\":\"world\"}'; } }"));
            started.add(nginx(
                    "proxy",
                    "upstream hello { server 127.0.0.1:" + HELLO + "; keepalive 128;"
                            + " keepalive_requests 100000000; } server { listen 127.0.0.1:" + NGINX + " reuseport;"
                            + " location / { proxy_pass http://hello; proxy_http_version 1.1;"
                            + " proxy_set_header Connection ''; } }"));
            started.add(gateway());
            List<Integer> ports = new ArrayList<>(List.of(HELLO, NGINX, GATEWAY));
            if (Files.exists(twinJar())) {
                started.add(twin());
                ports.add(TWIN);
            } else {
                Progress.say("Spring Cloud Gateway is not built (deploy/benchmark/run builds it): not measured");
            }
            for (int port : ports) {
                awaitAnswer(port);
            }
            return figures(load, ports.contains(TWIN));
        } finally {
            started.forEach(Process::destroy);
            for (Process process : started) {
                process.waitFor();
            }
        }
    }

    private List<Figure> figures(Duration load, boolean withTwin) {
        Wrk wrk = new Wrk(folder);
        Contest contest = new Contest()
                .way("gateway", duration -> hello(wrk, GATEWAY, duration))
                .way("nginx", duration -> hello(wrk, NGINX, duration));
        if (withTwin) {
            contest.way("twin", duration -> hello(wrk, TWIN, duration));
        }
        contest.run(load);
        List<Figure> figures = new ArrayList<>();
        String title = "gateway alone, a verified token on every request, 32 clients";
        figures.add(contest.figure(title, "gateway", "nginx", "nginx passing it on", "≥ 0.6"));
        if (withTwin) {
            figures.add(contest.figure(
                    title + ", beside Spring Cloud Gateway", "gateway", "twin", "Spring Cloud Gateway, verifying", ""));
        }
        return figures;
    }

    private Load hello(Wrk wrk, int port, Duration duration) {
        return wrk.run("hello.lua", url(port), duration, token.toString());
    }

    private Process nginx(String name, String server) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        String temporary = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(kind -> kind + "_temp_path " + home.resolve(kind) + ";")
                .collect(java.util.stream.Collectors.joining(" "));
        Path config = Files.writeString(
                home.resolve("nginx.conf"),
                "daemon off; worker_processes 2; pid " + home.resolve("pid") + "; error_log stderr; events {}\n"
                        + "http { access_log off; keepalive_requests 100000000; " + temporary + "\n" + server + " }\n");
        String program = Command.exists("nginx") ? "nginx" : "/usr/sbin/nginx";
        return Command.of(program, "-p", home.toString(), "-c", config.toString())
                .start(home.resolve("log"));
    }

    private Process gateway() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Command.of(java, "-Xmx256m", "-jar", payung.gatewayJar().toString())
                .with(Map.of(
                        "PAYUNG_GATEWAY_PORT",
                        Integer.toString(GATEWAY),
                        "PAYUNG_GATEWAY_MANAGEMENT_PORT",
                        Integer.toString(MANAGEMENT),
                        "PAYUNG_ENROLLMENT_URLS",
                        "http://127.0.0.1:" + HELLO,
                        "PAYUNG_TOKEN_ISSUER",
                        "https://payung.local",
                        "PAYUNG_TOKEN_PUBLIC_KEY",
                        "file:" + payung.publicKey(),
                        "PAYUNG_RATE_LIMIT_PER_SECOND",
                        "1000000000",
                        "PAYUNG_RATE_LIMIT_BURST",
                        "1000000000"))
                .start(folder.resolve("gateway.log"));
    }

    private Path twinJar() {
        return payung.project().resolve("deploy/benchmark/twin-gateway/target/twin-gateway.jar");
    }

    private Process twin() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Command.of(java, "-Xmx256m", "-jar", twinJar().toString())
                .with(Map.of(
                        "SERVER_PORT",
                        Integer.toString(TWIN),
                        "UPSTREAM",
                        "http://127.0.0.1:" + HELLO,
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_PUBLICKEYLOCATION",
                        "file:" + payung.publicKey()))
                .start(folder.resolve("twin.log"));
    }

    private void awaitAnswer(int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(port)))
                .header("Authorization", "Bearer " + Files.readString(token).strip())
                .build();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK) {
                    return;
                }
            } catch (IOException notYet) {
                // is starting
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Nothing answers at " + url(port) + ": see " + folder);
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port + "/v1/regions";
    }
}
