package id.payung.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The memory that services cannot give back. */
final class Heaps {

    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");

    private Heaps() {}

    /** Bytes in use in the heaps of all services, right after each was collected. */
    static long inUse(Payung payung) {
        payung.services().forEach(Heaps::collect);
        return payung.managementPages().stream()
                .filter(page -> page.getPath().equals("/q/metrics"))
                .mapToLong(Heaps::used)
                .sum();
    }

    private static void collect(ProcessHandle service) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            int exitCode = new ProcessBuilder(jcmd, Long.toString(service.pid()), "GC.run")
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("The heap of " + service.pid() + " was not collected");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used(URI metrics) {
        try {
            Matcher heap = HEAP.matcher(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body());
            long sum = 0;
            while (heap.find()) {
                sum += (long) Double.parseDouble(heap.group(1));
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
