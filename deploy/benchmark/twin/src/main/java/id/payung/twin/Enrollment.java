package id.payung.twin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.io.Serializable;
import java.util.UUID;

@Entity
class Enrollment {

    @EmbeddedId
    Key key;

    @MapsId("memberId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    Member member;

    @MapsId("sponsorId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sponsor_id")
    Sponsor sponsor;

    UUID enrollmentId = UUID.randomUUID();
    String occupation;
    String segment = "BPU";
    long declaredIncome;
    short band = 1;
    long baseIncome;
    boolean holdsPlace = true;

    protected Enrollment() {}

    Enrollment(Member member, Sponsor sponsor, String occupation, long income) {
        this.key = new Key(member.id, sponsor.id, (short) 1);
        this.member = member;
        this.sponsor = sponsor;
        this.occupation = occupation;
        this.declaredIncome = income;
        this.baseIncome = income;
    }

    @Embeddable
    record Key(UUID memberId, UUID sponsorId, short job) implements Serializable {}
}
