package id.payung.enrollment.card.face;

/** A card with its code computed: what costs time and can be done for many cards at once. */
public record DrawnCard(CardText text, QrCode code) {

    /** Computes the code. */
    public static DrawnCard of(CardText text) {
        return new DrawnCard(text, QrCode.of(text.credential()));
    }

    @Override
    public String toString() {
        return "DrawnCard[hidden]";
    }
}
