package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.deploy.demo.ExpectedCounts;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a job counted. */
final class JobFacts {

    private JobFacts() {}

    /** The job is done and every row was counted as its maker expects. */
    static void areAsExpected(JsonNode job, ExpectedCounts expected) {
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(job.path("rows").asInt()).isEqualTo(expected.rows());
        assertThat(job.path("processed").asInt()).isEqualTo(expected.rows());
        assertThat(counted(job.path("counts"))).isEqualTo(expected.byOutcome());
        assertThat(counted(job.path("countsByCode"))).isEqualTo(expected.byCode());
        assertThat(counted(job.path("countsByRegion"))).isEqualTo(expected.enrolledByRegion());
        assertThat(job.path("amount").asLong()).isEqualTo(expected.amount(Office.MONTHS));
    }

    private static SortedMap<String, Integer> counted(JsonNode counts) {
        SortedMap<String, Integer> counted = new TreeMap<>();
        counts.properties().forEach(entry -> {
            if (entry.getValue().asInt() > 0) {
                counted.put(entry.getKey(), entry.getValue().asInt());
            }
        });
        return counted;
    }
}
