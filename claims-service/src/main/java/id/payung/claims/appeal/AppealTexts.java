package id.payung.claims.appeal;

import id.payung.claims.decision.Reduction;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.privacy.SealedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens what the family and the officers wrote about an appeal. */
@ApplicationScoped
class AppealTexts {

    private static final String OWNER = "appeal";

    private final SealedTexts texts;
    private final FactsJson json;

    AppealTexts(SealedTexts texts, FactsJson json) {
        this.texts = texts;
        this.json = json;
    }

    byte[] seal(UUID appealId, String text) {
        return texts.seal(OWNER, appealId, text);
    }

    /** What the family wrote. */
    String reason(Appeal appeal) {
        return texts.open(OWNER, appeal.id(), appeal.reason());
    }

    /** Why an officer proposes what is proposed. */
    Optional<String> proposedReason(Appeal appeal) {
        return appeal.proposedReason().map(kept -> texts.open(OWNER, appeal.id(), kept));
    }

    byte[] seal(UUID appealId, List<Reduction> reductions) {
        return seal(appealId, json.write(reductions));
    }

    /** What an officer proposes to take off. */
    List<Reduction> reductions(Appeal appeal) {
        return appeal.proposedReductions()
                .map(kept -> List.of(json.read(texts.open(OWNER, appeal.id(), kept), Reduction[].class)))
                .orElse(List.of());
    }

    /** Whether these words closed it. */
    boolean isClosedWith(Appeal appeal, String words) {
        return appeal.closedReason()
                .map(kept -> texts.open(OWNER, appeal.id(), kept))
                .equals(Optional.of(words));
    }

    /** The appeal with all that it says. */
    AppealView show(Appeal appeal, String reasonText) {
        return appeal.view(reasonText, proposedReason(appeal), reductions(appeal));
    }
}
