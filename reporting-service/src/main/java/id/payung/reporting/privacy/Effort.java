package id.payung.reporting.privacy;

/** How to look for a move: where, how thriftily, and for how long. In the order in which they are tried. */
enum Effort {
    AMONG_HIDDEN_CELLS(false, 1, 14, 100),
    THRIFTILY(true, 1, 14, 300),
    /** Long moves are found only by who heads for their end, whatever it costs, and takes where there is plenty. */
    STRAIGHT(true, Move.PLENTY, 100, 1500),
    /** As before, but taking wherever there is anybody. */
    ANYWHERE(true, 1, 100, 1500),
    /** As if there were one person more of a kind that there is: costs wholes, but takes nothing away from any cell. */
    ADDING(true, Long.MAX_VALUE, 100, 3000);

    private final boolean mayHideMore;
    private final long leastStock;
    private final int priceOfMending;
    private final int mostExtensions;

    Effort(boolean mayHideMore, long leastStock, int priceOfMending, int mostExtensions) {
        this.mayHideMore = mayHideMore;
        this.leastStock = leastStock;
        this.priceOfMending = priceOfMending;
        this.mostExtensions = mostExtensions;
    }

    boolean mayHideMore() {
        return mayHideMore;
    }

    /** Whether a cell that has so many may be made smaller. */
    boolean mayTakeFrom(long stock) {
        return stock >= leastStock;
    }

    /** What a sum that does not hold yet will about cost; the higher, the fewer detours. */
    int priceOfMending() {
        return priceOfMending;
    }

    int mostExtensions() {
        return mostExtensions;
    }
}
