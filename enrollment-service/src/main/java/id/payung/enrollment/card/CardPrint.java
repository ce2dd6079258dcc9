package id.payung.enrollment.card;

import id.payung.enrollment.card.credential.CardCredential;
import id.payung.enrollment.card.credential.CardSubject;
import id.payung.enrollment.card.credential.StatusPlace;
import id.payung.enrollment.card.face.DrawnCard;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands out the card of one member; whoever gets it has seen a name, which is recorded. */
@ApplicationScoped
class CardPrint {

    private final CardHolders holders;
    private final CardIssue issue;
    private final CardCredential credentials;
    private final Audit audit;

    CardPrint(CardHolders holders, CardIssue issue, CardCredential credentials, Audit audit) {
        this.holders = holders;
        this.issue = issue;
        this.credentials = credentials;
        this.audit = audit;
    }

    /** The member's card: 404 for a member who is not the actor's affair, 409 where there is no cover to show. */
    Card cardOf(UUID memberId, Actor actor) {
        Optional<UUID> sponsor = holders.onlySponsor(actor);
        holders.requireMember(memberId, sponsor);
        Card card = issue.issue(List.of(memberId), sponsor).stream()
                .findFirst()
                .orElseThrow(CardProblems.NO_COVER_FOR_A_CARD::refusal);
        audit.record(actor, "MEMBER_CARD_SHOWN", "member " + memberId, "");
        return card;
    }

    /** What its code holds. */
    String credential(Card card) {
        CardSubject subject =
                new CardSubject(card.number(), card.initials(), card.programs().names(), card.sponsor());
        return credentials.sign(
                new CardCredential.Content(subject, card.validFrom(), card.validUntil()), StatusPlace.of(card.entry()));
    }

    DrawnCard drawn(Card card) {
        return DrawnCard.of(card.text(credential(card), credentials.issuer()));
    }
}
