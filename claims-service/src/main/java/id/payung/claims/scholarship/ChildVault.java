package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.Child;
import id.payung.claims.casefile.EducationConfirmed;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Seals what the ledger knows of a child for that child: nobody else's row opens it. */
@ApplicationScoped
class ChildVault {

    private static final int DIGEST_BYTES = 32;

    private final PersonalKeys keys;
    private final FactsJson json;

    ChildVault(PersonalKeys keys, FactsJson json) {
        this.keys = keys;
        this.json = json;
    }

    byte[] seal(UUID childId, Child child) {
        return encrypt("child " + childId, child);
    }

    Child unsealChild(UUID childId, byte[] sealed) {
        return decrypt("child " + childId, sealed, Child.class);
    }

    byte[] seal(UUID childId, BankAccount account) {
        return encrypt("child account " + childId, account);
    }

    BankAccount unsealAccount(UUID childId, byte[] sealed) {
        return decrypt("child account " + childId, sealed, BankAccount.class);
    }

    /** Seals what the law answered or somebody wrote about a child. */
    byte[] seal(UUID childId, String text) {
        return keys.encrypt(bytes(text), bytes("child " + childId));
    }

    String unsealText(UUID childId, byte[] sealed) {
        return new String(keys.decrypt(sealed, bytes("child " + childId)), StandardCharsets.UTF_8);
    }

    /** Tells one proof of a child from another; keyed and of the child, for there are few things a proof can say. */
    String proofDigest(UUID childId, EducationConfirmed education) {
        List<String> said = new ArrayList<>(List.of(
                education.level().name(),
                Boolean.toString(education.married()),
                Boolean.toString(education.working()),
                education.workingAs().map(Enum::name).orElse("")));
        // what is not told leaves no trace, so that the digests of proofs from before it could be stay
        education.wageWorkFrom().ifPresent(from -> said.add("from " + from));
        education.wageWorkUntil().ifPresent(until -> said.add("until " + until));
        return HexFormat.of()
                .formatHex(keys.index("school year\u0000" + childId + "\u0000" + String.join("|", said), DIGEST_BYTES));
    }

    private byte[] encrypt(String owner, Object value) {
        return keys.encrypt(bytes(json.write(value)), bytes(owner));
    }

    private <T> T decrypt(String owner, byte[] sealed, Class<T> type) {
        return json.read(new String(keys.decrypt(sealed, bytes(owner)), StandardCharsets.UTF_8), type);
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
