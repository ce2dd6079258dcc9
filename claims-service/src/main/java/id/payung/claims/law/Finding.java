package id.payung.claims.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.payung.platform.problem.Text;
import java.util.Objects;

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

    /** Where the condition stands. */
    LegalCitation citation();

    /** {@code MET}, {@code NOT_MET} or {@code NEEDS_REVIEW}. */
    default String result() {
        if (this instanceof Met) {
            return "MET";
        }
        return this instanceof NotMet ? "NOT_MET" : "NEEDS_REVIEW";
    }

    /** The condition holds. */
    record Met(String code, Text text, LegalCitation citation, boolean decidedByPerson) implements Finding {

        /** Refuses one that does not say where it stands. */
        public Met {
            Objects.requireNonNull(citation, code);
        }
    }

    /** The condition does not hold; what depends on it is not due. */
    record NotMet(String code, Text text, LegalCitation citation, boolean decidedByPerson) implements Finding {

        /** Refuses one that does not say where it stands. */
        public NotMet {
            Objects.requireNonNull(citation, code);
        }
    }

    /** The rules leave it open; a person decides. */
    record NeedsReview(String code, Text text, LegalCitation citation) implements Finding {

        /** Refuses one that does not say where the condition stands that is asked about. */
        public NeedsReview {
            Objects.requireNonNull(citation, code);
        }

        /** Questions that were stored before each had a citation may have none. */
        @JsonCreator
        static NeedsReview stored(
                @JsonProperty("code") String code,
                @JsonProperty("text") Text text,
                @JsonProperty("citation") LegalCitation citation) {
            return new NeedsReview(code, text, citation == null ? DECIDED_BY_PERSON : citation);
        }
    }

    /** The citation of what people decide on its merits, and name no provision for. */
    LegalCitation DECIDED_BY_PERSON = new LegalCitation("Decision of a person", "the law is silent");
}
