package id.payung.claims.claim;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.casefile.CaseKind;
import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.casefile.TreatmentBill;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.law.heirs.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which papers a case needs, from {@code resources/claim/documents.yaml}. */
final class RequiredDocuments {

    private static final Map<String, DocumentRule> RULES = load();

    /** Who inherits only where none of the law's ranks is there. */
    private static final Set<Relation> NOT_LISTED = EnumSet.of(Relation.WILL, Relation.OTHER);

    private RequiredDocuments() {}

    /**
     * What a case must show before it can be decided. A school certificate is not among it: each school year has its own
     * proof, long after this.
     *
     * @param scholarship what the law grants for the schooling of children; where it grants none, no paper is asked for
     * @param receiving what those who inherit are to the dead worker
     */
    static Set<DocumentKind> of(CaseFile file, ScholarshipProjection scholarship, Set<Relation> receiving) {
        Set<DocumentKind> needed = EnumSet.noneOf(DocumentKind.class);
        boolean died = file.diedAt().isPresent();
        if (file.kind().equals(Optional.of(CaseKind.DEATH))) {
            add(needed, "death");
            if (receiving.contains(Relation.SPOUSE)) {
                add(needed, "death-spouse");
            }
        } else {
            add(needed, "work");
            if (died) {
                add(needed, "work-death");
            }
        }
        if (file.violence()) {
            add(needed, "violence");
        }
        if (!file.transport().isEmpty()) {
            add(needed, "transport");
        }
        if (file.bills().stream().anyMatch(bill -> bill.payee() == TreatmentBill.Payee.WORKER)) {
            add(needed, "treatment-paid-by-the-member");
        }
        if (!scholarship.children().isEmpty()) {
            add(needed, "scholarship");
        }
        if (died && NOT_LISTED.containsAll(receiving) && isNamed(file, Relation.WILL)) {
            add(needed, "will");
        }
        if (receiving.contains(Relation.OTHER)) {
            add(needed, "court");
        }
        return needed;
    }

    private static boolean isNamed(CaseFile file, Relation relation) {
        return file.heirs().stream().anyMatch(heir -> heir.relation() == relation);
    }

    private static void add(Set<DocumentKind> needed, String rule) {
        needed.addAll(RULES.get(rule).needs());
    }

    private static Map<String, DocumentRule> load() {
        try (InputStream in = RequiredDocuments.class.getResourceAsStream("/claim/documents.yaml")) {
            return DocumentRule.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
