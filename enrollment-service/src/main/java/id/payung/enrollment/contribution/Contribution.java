package id.payung.enrollment.contribution;

/** What is owed for the two programs, in whole rupiah. */
public record Contribution(long jkk, long jkm) {
    static final Contribution NOTHING = new Contribution(0, 0);

    public long total() {
        return jkk + jkm;
    }

    public Contribution plus(Contribution other) {
        return new Contribution(jkk + other.jkk, jkm + other.jkm);
    }
}
