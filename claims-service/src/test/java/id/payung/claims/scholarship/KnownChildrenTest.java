package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.casefile.Child;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two claims of one worker name the same children, each in its own way. */
class KnownChildrenTest {

    private static final UUID FIRST = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    private final ScholarChild ani = ledger(child("child-1", "Ani Rekaan", "2013-05-01"));

    private static Child child(String id, String name, String born) {
        return new Child(
                id,
                name,
                LocalDate.parse(born),
                Optional.empty(),
                false,
                false,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of the first claim. */
    private static ScholarChild ledger(Child child) {
        return new ScholarChild(
                UUID.randomUUID(),
                FIRST,
                UUID.randomUUID(),
                LocalDate.parse("2023-02-21"),
                child,
                ScholarChild.Status.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static KnownChildren of(UUID claim, List<Child> children, ScholarChild... family) {
        return KnownChildren.of(claim, Map.of(), children, List.of(family));
    }

    @Test
    void knowsAChildByItsBirthDateHoweverItsNameIsSpelled() {
        Child sameChild = child("anak-a", "ANNIE R.", "2013-05-01");

        assertThat(of(SECOND, List.of(sameChild), ani).ledgerOf(sameChild)).contains(ani);
    }

    @Test
    void tellsAChildOfAnotherBirthDateApartThoughItsIdIsTheSame() {
        Child other = child("child-1", "Ani Rekaan", "2015-08-17");

        assertThat(of(SECOND, List.of(other), ani).ledgerOf(other)).isEmpty();
    }

    @Test
    void givesTheLedgerToTheTwinWhoseNameItBears() {
        Child adi = child("anak-a", "Adi Rekaan", "2013-05-01");
        Child sister = child("anak-b", " ani  REKAAN", "2013-05-01");

        KnownChildren known = of(SECOND, List.of(adi, sister), ani);

        assertThat(known.ledgerOf(sister)).contains(ani);
        assertThat(known.ledgerOf(adi)).isEmpty();
    }

    @Test
    void keepsTwoChildrenOfOneClaimApartByTheirIds() {
        Child twin = child("child-2", "Ani Rekaan", "2013-05-01");

        assertThat(of(FIRST, List.of(twin), ani).ledgerOf(twin)).isEmpty();
    }

    @Test
    void knowsAChildOfItsOwnClaimThoughTheBirthDateWasCorrected() {
        Child corrected = child("child-1", "Ani Rekaan", "2013-05-11");

        assertThat(of(FIRST, List.of(corrected), ani).ledgerOf(corrected)).contains(ani);
    }

    @Test
    void keepsWhatAClaimWasGrantedThoughItCorrectsTheBirthDate() {
        Child corrected = child("anak-a", "Ani Rekaan", "2013-05-11");

        KnownChildren known = KnownChildren.of(SECOND, Map.of("anak-a", ani.id()), List.of(corrected), List.of(ani));

        assertThat(known.ledgerOf(corrected)).contains(ani);
    }
}
