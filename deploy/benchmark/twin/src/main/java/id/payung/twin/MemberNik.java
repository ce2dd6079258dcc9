package id.payung.twin;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Keeps a NIK unique by its fingerprint. */
@Entity
class MemberNik {

    @Id
    byte[] nikIndex;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    Member member;

    protected MemberNik() {}

    MemberNik(byte[] nikIndex, Member member) {
        this.nikIndex = nikIndex;
        this.member = member;
    }
}
