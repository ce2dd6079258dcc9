package id.payung.claims.simulation;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers every broken field of a request, so that all are told at once. */
final class Checks {

    /** A thousand times what any law here grants, and far from what a sum can hold. */
    static final long MOST_RUPIAH = 1_000_000_000_000L;

    private final List<FieldProblem> errors = new ArrayList<>();

    /** How one entry of a list is checked. */
    interface EntryCheck<T> {
        void check(T entry, String pointer, Checks checks);
    }

    void require(boolean holds, String pointer, String code, String en, String id) {
        if (!holds) {
            errors.add(new FieldProblem(pointer, code, new Text(en, id)));
        }
    }

    void add(FieldProblem problem) {
        errors.add(problem);
    }

    void present(Object value, String pointer, String en, String id) {
        require(value != null, pointer, "MISSING", en, id);
    }

    /** Absent is allowed. */
    void range(String pointer, Integer value, int least, int most) {
        require(
                value == null || value >= least && value <= most,
                pointer,
                "OUT_OF_RANGE",
                "A whole number from " + least + " to " + most,
                "Bilangan bulat dari " + least + " sampai " + most);
    }

    /** Absent is allowed. */
    void rupiah(String pointer, Long value) {
        require(
                value == null || value >= 0 && value <= MOST_RUPIAH,
                pointer,
                "OUT_OF_RANGE",
                "Whole rupiah from 0 to " + MOST_RUPIAH,
                "Rupiah bulat dari 0 sampai " + MOST_RUPIAH);
    }

    /** Absent is allowed, an empty entry is not. */
    <T> void each(String pointer, List<T> list, int most, EntryCheck<T> check) {
        if (list == null) {
            return;
        }
        if (list.size() > most) {
            require(false, pointer, "TOO_MANY", "At most " + most + " entries", "Paling banyak " + most + " entri");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            String place = pointer + "/" + i;
            present(list.get(i), place, "An entry", "Entri");
            if (list.get(i) != null) {
                check.check(list.get(i), place, this);
            }
        }
    }

    void refuseIfBroken() {
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(List.copyOf(errors));
        }
    }
}
