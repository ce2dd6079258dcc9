package id.payung.claims.testing;

/** A school year of a child, from the death of a parent to the money. */
public final class SchoolYear {

    private static final int AMOUNT = 1_500_000;

    private SchoolYear() {}

    /** Proven, proposed, confirmed and settled. */
    public static void isPaid() {
        Schooling schooling = Schooling.granted("SD6");
        schooling.prove(2024, "SD6").then().statusCode(201);
        schooling.decide(2024, true);
        Case.settle(schooling.orders().get(0), "S-1", AMOUNT, "PAID").then().statusCode(201);
    }
}
