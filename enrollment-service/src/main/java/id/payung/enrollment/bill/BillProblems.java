package id.payung.enrollment.bill;

import id.payung.platform.problem.ProblemType;

final class BillProblems {

    static final ProblemType BILL_UNKNOWN =
            new ProblemType("bill-unknown", 404, "There is no such bill", "Tagihan ini tidak ada");
    static final ProblemType WRONG_AMOUNT = new ProblemType(
            "wrong-amount", 422, "The payment does not equal the bill", "Pembayaran tidak sama dengan tagihan");
    static final ProblemType PAID_IN_FUTURE =
            new ProblemType("paid-in-future", 422, "paidAt lies in the future", "paidAt berada di masa depan");
    static final ProblemType BILL_ALREADY_PAID = new ProblemType(
            "bill-already-paid",
            409,
            "This bill was paid by another payment",
            "Tagihan ini sudah dibayar oleh pembayaran lain");
    static final ProblemType BILL_CANCELLED =
            new ProblemType("bill-cancelled", 409, "This bill was cancelled", "Tagihan ini sudah dibatalkan");
    static final ProblemType TRANSFER_PERIOD_OVER = new ProblemType(
            "transfer-period-over",
            409,
            "The period of this transfer was over on the day of the payment; cancel the bill",
            "Masa transfer ini sudah lewat pada hari pembayaran; batalkan tagihannya");
    static final ProblemType PAYMENT_REFERENCE_USED = new ProblemType(
            "payment-reference-used",
            409,
            "This reference belongs to another payment",
            "Referensi ini milik pembayaran lain");

    private BillProblems() {}
}
