package id.payung.reporting.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Hides further cells until every hidden one has enough play.
 *
 * <p>Ends always: each failed search hides more, and where everything that sums connect is hidden, any multiple of the
 * true table fits what can be seen.
 */
final class ComplementarySuppression {

    private static final int UP = 1;
    private static final int DOWN = -1;
    private static final int MOST_MOVES_OF_A_CELL = 12;
    private static final int MOST_RINGS = 3;

    private final LinkedTables<?> tables;
    private final Together together;
    private final Mask mask;
    private final Play play;
    private final MoveSearch search;
    private final BitSet whollyHidden = new BitSet();

    ComplementarySuppression(LinkedTables<?> tables, Together together, Mask mask) {
        this.tables = tables;
        this.together = together;
        this.mask = mask;
        this.play = new Play(tables);
        this.search = new MoveSearch(tables, mask);
    }

    void hide() {
        for (OptionalInt place = mask.nextUnattended(); place.isPresent(); place = mask.nextUnattended()) {
            for (Together.Numbered figure : together.toldOf(place.getAsInt())) {
                for (int measure = 0; measure < tables.measures(); measure++) {
                    protect(figure, measure);
                }
            }
        }
    }

    /** Where nothing that makes up the figure finds play alone, all is hidden around the first: most are of its kind. */
    private void protect(Together.Numbered figure, int measure) {
        long needed = needed(figure.values()[measure]);
        int[] carriers = figure.carriers();
        boolean protectedAlready = needed == 0
                || Arrays.stream(carriers).anyMatch(whollyHidden::get)
                || Arrays.stream(carriers).anyMatch(cell -> findPlay(cell, measure, needed));
        if (!protectedAlready) {
            hideAround(carriers[0], measure, needed);
        }
    }

    private static long needed(long value) {
        return SmallCells.isSmall(value) ? SmallCells.THRESHOLD : Math.min(value, 1);
    }

    private boolean findPlay(int cell, int measure, long needed) {
        for (int moves = 0; moves <= MOST_MOVES_OF_A_CELL; moves++) {
            long missing = needed - play.take(measure, cell, DOWN, needed);
            play.goBack(measure);
            missing -= play.take(measure, cell, UP, missing);
            Optional<Move> next = missing > 0 ? nextMove(cell, measure) : Optional.empty();
            play.goBack(measure);
            if (missing <= 0 || next.isEmpty()) {
                return missing <= 0;
            }
            learn(next.get());
        }
        return false;
    }

    private Optional<Move> nextMove(int cell, int measure) {
        return Arrays.stream(Effort.values())
                .flatMap(effort -> search.find(cell, UP, play.table(measure), effort).stream())
                .findFirst();
    }

    private void learn(Move move) {
        play.learn(move);
        for (int cell : move.cells()) {
            mask.hide(cell);
        }
    }

    /** Where the search gave up: hides all neighbours, then theirs, at last all that is connected. */
    private void hideAround(int cell, int measure, long needed) {
        BitSet around = new BitSet();
        around.set(cell);
        for (int ring = 1; widen(around); ring++) {
            if (ring <= MOST_RINGS && findPlay(cell, measure, needed)) {
                return;
            }
        }
        whollyHidden.or(around);
    }

    /** Empty cells stay as they are: 0 is the same in every multiple of the table. */
    private boolean widen(BitSet around) {
        int before = around.cardinality();
        for (int cell : around.stream().toArray()) {
            for (int sum : tables.sumsOf(cell)) {
                for (int neighbour : tables.cellsOf(sum)) {
                    if (!tables.isEmpty(neighbour)) {
                        around.set(neighbour);
                        mask.hide(neighbour);
                    }
                }
            }
        }
        return around.cardinality() > before;
    }
}
