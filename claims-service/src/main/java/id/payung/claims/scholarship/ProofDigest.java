package id.payung.claims.scholarship;

import id.payung.claims.casefile.EducationConfirmed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two proofs of a school year say the same of the child; the name of the school may be spelt anew. */
final class ProofDigest {

    private ProofDigest() {}

    static String of(EducationConfirmed education) {
        String said = String.join(
                "|",
                education.level().name(),
                Boolean.toString(education.married()),
                Boolean.toString(education.working()),
                education.workingAs().map(Enum::name).orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
