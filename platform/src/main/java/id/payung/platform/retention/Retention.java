package id.payung.platform.retention;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The law's reasons to keep data, from a service's {@code resources/rights/retention.yaml}. */
public record Retention(String description, LocalDate reviewed, List<Rule> rules) {

    /**
     * One reason.
     *
     * @param years after the day from which the rule counts; none where it ends with a fact
     */
    public record Rule(String code, Optional<Integer> years, Citation citation, boolean verified, String note) {}

    /** Where it stands. */
    public record Citation(String act, String provision) {}

    /** The rules of the service that a class belongs to. */
    public static Retention of(Class<?> service) {
        try (InputStream in = service.getResourceAsStream("/rights/retention.yaml")) {
            return YAMLMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Retention.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(Enum<?> reason) {
        return rules.stream()
                .filter(rule -> rule.code().equals(reason.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("retention.yaml does not know " + reason));
    }

    /** The reason with its citation, and the first day on which it holds no more, where that is known. */
    public KeptBecause because(Enum<?> reason, Optional<LocalDate> from) {
        Rule rule = rule(reason);
        Optional<LocalDate> until = from.map(day -> day.plusYears(rule.years().orElse(0)));
        return new KeptBecause(
                rule.code(),
                until,
                rule.citation().act() + " " + rule.citation().provision(),
                rule.verified());
    }
}
