package id.payung.twin;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Coverage {

    static final long JKK_A_MONTH = 10_000;
    static final long JKM_A_MONTH = 6_800;

    @EmbeddedId
    Key key;

    LocalDate untilDate;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bill_id")
    Bill bill;

    short programs = 3;
    String segment = "BPU";
    short band = 1;
    long baseIncome;
    long jkk;
    long jkm;
    byte[] requestDigest;

    protected Coverage() {}

    Coverage(Enrollment enrollment, Bill bill, long change, byte[] requestDigest) {
        this.key = new Key(
                enrollment.key.memberId(), enrollment.key.sponsorId(), enrollment.key.job(), bill.fromMonth, change);
        this.untilDate = bill.fromMonth.plusMonths(bill.months);
        this.bill = bill;
        this.baseIncome = enrollment.baseIncome;
        this.jkk = JKK_A_MONTH * bill.months;
        this.jkm = JKM_A_MONTH * bill.months;
        this.requestDigest = requestDigest;
    }

    @Embeddable
    record Key(UUID memberId, UUID sponsorId, short job, LocalDate fromDate, long recordedChange)
            implements Serializable {}
}
