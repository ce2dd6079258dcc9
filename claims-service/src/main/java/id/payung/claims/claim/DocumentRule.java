package id.payung.claims.claim;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.parameter.Complete;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Papers, and where the law or the forms ask for them. Like a figure of the law it stops the build where it does not say
 * everything.
 *
 * @param reviewed the last day someone checked that the rule still holds
 * @param mark how it is known: S seen in a source, M from memory, I inferred, or decided for the product
 */
record DocumentRule(
        LegalCitation citation, LocalDate reviewed, Boolean verified, String mark, Set<DocumentKind> needs) {

    /** Refuses whatever is incomplete. */
    DocumentRule {
        Complete.require(citation != null, "a citation for each rule about papers");
        Complete.require(reviewed != null, "the day of the last review of each rule about papers");
        Complete.require(verified != null, "a mark (verified: true or false) for each rule about papers");
        Complete.requireKnownMark(mark);
        Complete.require(needs != null && !needs.isEmpty(), "the papers of each rule about papers");
        needs = Set.copyOf(needs);
    }

    /** All rules of a file, by the case they are for. */
    static Map<String, DocumentRule> read(InputStream yaml) throws IOException {
        return YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(yaml, new TypeReference<>() {});
    }
}
