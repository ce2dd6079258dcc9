package id.payung.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Prints what the service counted beside what was expected. */
final class DemoReport {
    private static final String LINE = "  %-26s %,12d   expected %,12d %s%n";

    private boolean asExpected = true;

    void show(JsonNode job, ExpectedCounts expected, int months) {
        System.out.println("by outcome");
        compare(numbers(job.path("counts")), expected.byOutcome());
        System.out.println("by code");
        compare(numbers(job.path("countsByCode")), expected.byCode());
        System.out.println("by region, enrolled");
        compare(enrolled(job.path("countsByRegion")), expected.enrolledByRegion());
        System.out.println("rupiah for " + months + " months");
        compare(Map.of("amount", job.path("amount").asLong()), Map.of("amount", expected.amount(months)));
    }

    boolean asExpected() {
        return asExpected;
    }

    private void compare(Map<String, Long> counted, Map<String, ? extends Number> expected) {
        TreeSet<String> keys = new TreeSet<>(counted.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            long is = counted.getOrDefault(key, 0L);
            long shouldBe = expected.containsKey(key) ? expected.get(key).longValue() : 0;
            if (is != 0 || shouldBe != 0) {
                System.out.printf(LINE, key, is, shouldBe, is == shouldBe ? "" : "  DIFFERS");
                asExpected &= is == shouldBe;
            }
        }
    }

    private static Map<String, Long> numbers(JsonNode counts) {
        Map<String, Long> numbers = new TreeMap<>();
        counts.properties().forEach(count -> numbers.put(count.getKey(), count.getValue().asLong()));
        return numbers;
    }

    /** A region's value is its number of enrolled rows, or its counts by outcome. */
    private static Map<String, Long> enrolled(JsonNode regions) {
        Map<String, Long> numbers = new TreeMap<>();
        regions.properties().forEach(region -> {
            JsonNode value = region.getValue();
            numbers.put(region.getKey(), (value.isObject() ? value.path("ENROLLED") : value).asLong());
        });
        return numbers;
    }
}
