package id.payung.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Several ways to do the same, each warmed up first and then measured in turn. */
final class Contest {

    private static final int ROUNDS = 2;
    /** A Java program that has run for less is measured half compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final Map<String, Function<Duration, Load>> ways = new LinkedHashMap<>();
    private final Map<String, List<Load>> results = new LinkedHashMap<>();

    Contest way(String name, Function<Duration, Load> way) {
        ways.put(name, way);
        results.put(name, new ArrayList<>());
        return this;
    }

    Contest run(Duration load) {
        ways.values().forEach(way -> Turn.take(() -> way.apply(WARM_UP)));
        for (int round = 0; round < ROUNDS; round++) {
            ways.forEach((name, way) -> {
                Load result = Turn.take(() -> way.apply(load));
                Progress.say("%s: %,.0f/s, %s", name, result.perSecond(), result.latency());
                results.get(name).add(result);
            });
        }
        return this;
    }

    List<Double> perSecond(String name) {
        return results.getOrDefault(name, List.of()).stream()
                .map(Load::perSecond)
                .toList();
    }

    String latency(String name) {
        List<Load> loads = results.getOrDefault(name, List.of());
        return loads.isEmpty()
                ? ""
                : new Load(
                                0,
                                Figure.median(loads.stream().map(Load::p50).toList()),
                                Figure.median(loads.stream().map(Load::p95).toList()),
                                Figure.median(loads.stream().map(Load::p99).toList()))
                        .latency();
    }

    /** The way through {@code name} beside {@code raw}. */
    Figure figure(String title, String name, String raw, String rawLimit, String aim) {
        String rawLatency = latency(raw);
        return new Figure(
                title,
                "per s",
                perSecond(name),
                perSecond(raw),
                rawLimit,
                aim,
                latency(name) + (rawLatency.isEmpty() ? "" : "; raw " + rawLatency));
    }
}
