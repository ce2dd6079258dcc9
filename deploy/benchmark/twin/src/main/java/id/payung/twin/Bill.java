package id.payung.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Bill {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "bill_id")
    UUID id;

    String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sponsor_id")
    Sponsor sponsor;

    String kind;
    LocalDate fromMonth;
    short months;
    int members;
    long gross;
    String status = "OPEN";
    OffsetDateTime createdAt = OffsetDateTime.now();

    @Version
    Long version;

    protected Bill() {}

    Bill(String number, Sponsor sponsor, String kind, LocalDate fromMonth, int months) {
        this.number = number;
        this.sponsor = sponsor;
        this.kind = kind;
        this.fromMonth = fromMonth;
        this.months = (short) months;
    }

    void add(Coverage coverage) {
        members++;
        gross += coverage.jkk + coverage.jkm;
    }
}
