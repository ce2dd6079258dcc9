package id.payung.enrollment.card;

import id.payung.enrollment.card.face.CardText;
import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.member.PersonalData;
import id.payung.platform.privacy.Masks;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card and whom it belongs to.
 *
 * @param entry its place in the status lists, counted from 0 over all of them
 * @param validUntil first day on which it is no longer valid
 */
record Card(
        long entry,
        String number,
        String sponsor,
        String sponsorName,
        Programs programs,
        LocalDate validFrom,
        LocalDate validUntil,
        PersonalData holder) {

    private static final int MOST_INITIALS = 4;

    /** {@code B.S.}: enough to compare with an identity card, too little to look anybody up. */
    String initials() {
        return Stream.of(name().strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_INITIALS)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining());
    }

    /** What is printed on it. */
    CardText text(String credential, String issuer) {
        return new CardText(
                name(),
                number,
                Masks.nik(holder.nik()),
                programs.names(),
                validFrom,
                validUntil.minusDays(1),
                sponsorName,
                issuer,
                credential);
    }

    private String name() {
        return Optional.ofNullable(holder.name()).orElse("");
    }

    @Override
    public String toString() {
        return "Card[hidden]";
    }
}
