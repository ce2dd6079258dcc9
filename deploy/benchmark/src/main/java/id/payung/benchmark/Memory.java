package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes in MiB, pages that several share counted once. */
final class Memory {

    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    static long of(long pid) {
        return kib(pid) / KIB_PER_MIB;
    }

    static long ofWithChildren(long pid) {
        return Stream.concat(
                                Stream.of(pid),
                                ProcessHandle.of(pid).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid))
                        .mapToLong(Memory::kib)
                        .sum()
                / KIB_PER_MIB;
    }

    /** Proportional set size: for a process that shares little it is its resident size. */
    private static long kib(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }
}
