package id.payung.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of refusal that callers may rely on. The slug becomes {@code type} and, in upper snake case, {@code code}; it
 * is public API and never renamed.
 *
 * @param slug kebab-case name
 * @param status HTTP status
 * @param titleEn title in English
 * @param titleId title in Indonesian
 */
public record ProblemType(String slug, int status, String titleEn, String titleId) {

    /** The stable code of this kind, for example {@code WRONG_AMOUNT}. */
    public String code() {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** A refusal of this kind with the details in both languages. Details never repeat what the caller sent. */
    public ProblemException because(String detailEn, String detailId) {
        return new ProblemException(this, new Text(detailEn, detailId), List.of());
    }

    /** A refusal of this kind that needs no more words than its title. */
    public ProblemException refusal() {
        return new ProblemException(this, new Text(titleEn, titleId), List.of());
    }

    /** A refusal that lists every field that must change. */
    public ProblemException because(List<FieldProblem> errors) {
        return new ProblemException(this, new Text(titleEn, titleId), List.copyOf(errors));
    }
}
