package id.payung.enrollment.sponsor;

import id.payung.enrollment.contribution.Fund;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** Who pays contributions for others. Code, kind and fund never change: tariffs and bills rest on them. */
@Entity
class Sponsor {

    @Id
    @Column(name = "sponsor_id")
    private UUID id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private SponsorKind kind;

    @Enumerated(EnumType.STRING)
    private Fund fund;

    @Column(name = "legal_basis")
    private String legalBasis;

    private Integer quota;

    @Column(name = "places_taken")
    private int placesTaken;

    @Column(name = "approval_required")
    private boolean approvalRequired;

    @Version
    private long version;

    protected Sponsor() {}

    static Sponsor register(UUID id, RegisterSponsor command) {
        Sponsor sponsor = new Sponsor();
        sponsor.id = id;
        sponsor.code = command.code();
        sponsor.name = command.name();
        sponsor.kind = command.kind();
        sponsor.fund = command.fund();
        sponsor.legalBasis = command.legalBasis();
        sponsor.quota = command.quota();
        sponsor.approvalRequired = command.approvalRequired();
        return sponsor;
    }

    /** Whether registering again with this content would change nothing. */
    boolean isWhat(RegisterSponsor command) {
        return name.equals(command.name())
                && kind == command.kind()
                && fund == command.fund()
                && java.util.Objects.equals(legalBasis, command.legalBasis())
                && java.util.Objects.equals(quota, command.quota())
                && approvalRequired == command.approvalRequired();
    }

    void rename(String newName) {
        name = newName;
    }

    void restOn(String newLegalBasis) {
        legalBasis = newLegalBasis;
    }

    void requireApproval(boolean required) {
        approvalRequired = required;
    }

    /** Sets the number of places; {@code taken} of them are in use. */
    void limitTo(int newQuota, int taken) {
        if (taken > newQuota) {
            throw SponsorProblems.QUOTA_BELOW_PLACES.refusal();
        }
        quota = newQuota;
        placesTaken = taken;
    }

    /** Leaves the number of places open; whoever sets one later counts anew. */
    void lift() {
        quota = null;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    SponsorView view() {
        return new SponsorView(
                id,
                code,
                name,
                kind,
                fund,
                Optional.ofNullable(legalBasis),
                Optional.ofNullable(quota),
                approvalRequired);
    }
}
