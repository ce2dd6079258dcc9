package id.payung.enrollment.card;

import id.payung.platform.problem.ProblemType;

final class CardProblems {

    static final ProblemType NO_COVER_FOR_A_CARD = new ProblemType(
            "no-cover-for-a-card",
            409,
            "There is no card without a paid cover that has not ended",
            "Kartu hanya ada selama perlindungan sudah dibayar dan belum berakhir");

    private CardProblems() {}
}
