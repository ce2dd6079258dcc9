package id.payung.enrollment.rights;

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

/** The law's reasons to keep data, from {@code resources/rights/retention.yaml}. */
record Retention(String description, LocalDate reviewed, List<Rule> rules) {

    /** Why something is kept; the name is the stable code. */
    enum Reason {
        COVER_NOT_OVER,
        BILL_OPEN,
        REVIEW_OPEN,
        CLAIM_MAY_COME,
        CLAIM_ON_FILE
    }

    /** @param years after the day from which the rule counts; none where it ends with a fact */
    record Rule(Reason code, Optional<Integer> years, Citation citation, boolean verified, String note) {}

    /** Where it stands. */
    record Citation(String act, String provision) {}

    static Retention load() {
        try (InputStream in = Retention.class.getResourceAsStream("/rights/retention.yaml")) {
            return YAMLMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Retention.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rule rule(Reason reason) {
        return rules.stream()
                .filter(rule -> rule.code() == reason)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("retention.yaml does not know " + reason));
    }

    /** The reason with its citation, and the first day on which it holds no more, where that is known. */
    KeptBecause because(Reason reason, Optional<LocalDate> from) {
        Rule rule = rule(reason);
        Optional<LocalDate> until = from.map(day -> day.plusYears(rule.years().orElse(0)));
        return new KeptBecause(
                reason.name(),
                until,
                rule.citation().act() + " " + rule.citation().provision(),
                rule.verified());
    }
}
