package id.payung.enrollment.card.credential;

import java.util.List;

/**
 * What a card says of its holder to everybody who reads its code: no NIK, no name.
 *
 * @param number the card's number
 * @param initials such as {@code B.S.}
 * @param sponsor the code of who pays
 */
public record CardSubject(String number, String initials, List<String> programs, String sponsor) {}
