package id.payung.enrollment.card.face;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that differs from card to card.
 *
 * @param number twelve symbols, printed in groups of four
 * @param maskedNik never the whole one
 * @param lastDay last valid day
 * @param issuer public address under which cards are verified
 * @param credential what the code holds
 */
public record CardText(
        String name,
        String number,
        String maskedNik,
        List<String> programs,
        LocalDate firstDay,
        LocalDate lastDay,
        String sponsor,
        String issuer,
        String credential) {

    @Override
    public String toString() {
        return "CardText[hidden]";
    }
}
