package id.payung.claims.casefile;

/** Who went on paying the wage of a worker who could not work, and where the pay for those days is to go. */
public record Employer(String name, BankAccount account) {

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Employer";
    }
}
