package id.payung.claims.casefile;

import java.util.Optional;

/** Who receives money in the place of a minor. */
public record Guardian(String name, Optional<String> nik, Optional<BankAccount> account) {

    Guardian withoutAccount() {
        return new Guardian(name, nik, Optional.empty());
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Guardian";
    }
}
