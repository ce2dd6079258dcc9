package id.payung.claims.law;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.payung.platform.problem.Text;
import java.util.Optional;

/**
 * The answer to one condition of the law: met, not met, or for a person to judge. Findings are stored with a decision,
 * hence the names for JSON.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Finding.Met.class, name = "MET"),
    @JsonSubTypes.Type(value = Finding.NotMet.class, name = "NOT_MET"),
    @JsonSubTypes.Type(value = Finding.NeedsReview.class, name = "NEEDS_REVIEW")
})
public sealed interface Finding {

    /** Stable name of the condition, unique within an assessment; the key of a {@link Resolution}. */
    String code();

    /** What was found, or the question to a person. */
    Text text();

    /** Where the condition stands; empty only where the law is silent. */
    Optional<LegalCitation> source();

    /** {@code MET}, {@code NOT_MET} or {@code NEEDS_REVIEW}. */
    default String result() {
        if (this instanceof Met) {
            return "MET";
        }
        return this instanceof NotMet ? "NOT_MET" : "NEEDS_REVIEW";
    }

    /** The condition holds. */
    record Met(String code, Text text, LegalCitation citation, boolean decidedByPerson) implements Finding {
        @Override
        public Optional<LegalCitation> source() {
            return Optional.of(citation);
        }
    }

    /** The condition does not hold; what depends on it is not due. */
    record NotMet(String code, Text text, LegalCitation citation, boolean decidedByPerson) implements Finding {
        @Override
        public Optional<LegalCitation> source() {
            return Optional.of(citation);
        }
    }

    /** The rules leave it open; a person decides. */
    record NeedsReview(String code, Text text, Optional<LegalCitation> citation) implements Finding {
        @Override
        public Optional<LegalCitation> source() {
            return citation;
        }
    }

    /** The citation of what a person decided where the law says nothing. */
    LegalCitation DECIDED_BY_PERSON = new LegalCitation("Decision of a person", "the law is silent");
}
