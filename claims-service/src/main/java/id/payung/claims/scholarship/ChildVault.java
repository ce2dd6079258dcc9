package id.payung.claims.scholarship;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.casefile.Child;
import id.payung.claims.stored.FactsJson;
import id.payung.platform.privacy.PersonalKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals what the ledger knows of a child for that child: nobody else's row opens it. */
@ApplicationScoped
class ChildVault {

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

    private byte[] encrypt(String owner, Object value) {
        return keys.encrypt(json.write(value).getBytes(StandardCharsets.UTF_8), bytes(owner));
    }

    private <T> T decrypt(String owner, byte[] sealed, Class<T> type) {
        return json.read(new String(keys.decrypt(sealed, bytes(owner)), StandardCharsets.UTF_8), type);
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
