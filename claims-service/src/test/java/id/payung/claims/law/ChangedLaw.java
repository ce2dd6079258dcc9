package id.payung.claims.law;

import id.payung.claims.law.parameter.ChangedFiles;
import id.payung.claims.law.parameter.LawFiles;

/** The law after somebody changed one of its files. */
public final class ChangedLaw {

    private ChangedLaw() {}

    /** As it is, but one file with this text. */
    public static BenefitLaw with(String name, String text) {
        return new BenefitLaw(ChangedFiles.with(name, text));
    }

    /** The files of {@link #with(String, String, String)}. */
    public static LawFiles files(String name, String before, String after) {
        return ChangedFiles.with(name, before, after);
    }

    /** As it is, but in one file this text in the place of that. */
    public static BenefitLaw with(String name, String before, String after) {
        return new BenefitLaw(ChangedFiles.with(name, before, after));
    }
}
