package id.payung.reporting.privacy;

/** How to look for a move: where, how thriftily, and for how long. In the order in which they are tried. */
enum Effort {
    AMONG_HIDDEN_CELLS(false, true, 14, 100),
    THRIFTILY(true, true, 14, 300),
    /** Long moves are found only by who heads for their end, whatever it costs. */
    STRAIGHT(true, true, 100, 1500),
    /** As if there were one person more of a kind that there is: costs wholes, but takes nothing away from any cell. */
    ADDING(true, false, 100, 3000);

    private final boolean mayHideMore;
    private final boolean mayLower;
    private final int priceOfMending;
    private final int mostExtensions;

    Effort(boolean mayHideMore, boolean mayLower, int priceOfMending, int mostExtensions) {
        this.mayHideMore = mayHideMore;
        this.mayLower = mayLower;
        this.priceOfMending = priceOfMending;
        this.mostExtensions = mostExtensions;
    }

    boolean mayHideMore() {
        return mayHideMore;
    }

    boolean mayLower() {
        return mayLower;
    }

    /** What a sum that does not hold yet will about cost; the higher, the fewer detours. */
    int priceOfMending() {
        return priceOfMending;
    }

    int mostExtensions() {
        return mostExtensions;
    }
}
