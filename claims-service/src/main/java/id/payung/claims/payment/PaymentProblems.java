package id.payung.claims.payment;

import id.payung.platform.problem.ProblemType;

/** Why something about a payment order is refused. */
final class PaymentProblems {

    static final ProblemType ORDER_UNKNOWN =
            new ProblemType("order-unknown", 404, "There is no such payment order", "Perintah bayar tidak ditemukan");
    static final ProblemType WRONG_AMOUNT = new ProblemType(
            "wrong-amount", 422, "The amount does not equal the order", "Jumlah tidak sama dengan perintah bayar");
    static final ProblemType SETTLED_IN_FUTURE = new ProblemType(
            "settled-in-future", 422, "A settlement cannot be in the future", "Pembayaran tidak boleh di masa depan");
    static final ProblemType SETTLED_BEFORE_ORDER = new ProblemType(
            "settled-before-order",
            422,
            "A settlement cannot be of a day before its order",
            "Pembayaran tidak boleh sebelum tanggal perintah bayar");
    static final ProblemType REFERENCE_USED = new ProblemType(
            "settlement-reference-used",
            409,
            "This reference stands for another settlement",
            "Referensi ini sudah dipakai untuk pembayaran lain");
    static final ProblemType ALREADY_SETTLED =
            new ProblemType("already-settled", 409, "The order is settled already", "Perintah bayar sudah dilunasi");
    static final ProblemType ORDER_CLOSED = new ProblemType(
            "order-closed", 409, "The order is cancelled or replaced", "Perintah bayar dibatalkan atau diganti");
    static final ProblemType NOT_RETURNED = new ProblemType(
            "order-not-returned",
            409,
            "Only an order that the bank returned is replaced",
            "Hanya perintah bayar yang dikembalikan bank yang diganti");
    static final ProblemType REPLACED_OTHERWISE = new ProblemType(
            "order-replaced", 409, "Another order stands in its place already", "Sudah diganti dengan perintah lain");
    static final ProblemType NOT_LATE = new ProblemType(
            "order-not-late",
            409,
            "Only an order that was paid late is compensated",
            "Hanya perintah bayar yang dilunasi terlambat yang diberi ganti rugi");

    private PaymentProblems() {}
}
