package id.payung.reporting.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Variable;

/** A reader with a linear program: between which bounds must a hidden cell lie, if no value is negative? */
public final class Bounds<K> {

    /** Further than any test asks, so that what has no upper bound stays solvable. */
    private static final long FAR = 50;

    private static final double ROUNDING = 1e-6;

    private final Map<K, Long> measure;
    private final List<Sum<K>> sums;
    private final Set<K> hidden;
    private final boolean wholeNumbers;

    public Bounds(Map<K, Long> measure, List<Sum<K>> sums, Set<K> hidden, boolean wholeNumbers) {
        this.measure = measure;
        this.sums = sums;
        this.hidden = hidden;
        this.wholeNumbers = wholeNumbers;
    }

    /** From the least to the greatest whole number that the cell may have. */
    public long width(K cell) {
        return (long) Math.floor(bound(cell, true) + ROUNDING) - (long) Math.ceil(bound(cell, false) - ROUNDING);
    }

    private double bound(K cell, boolean upper) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<K, Variable> unknowns = new HashMap<>();
        hidden.forEach(one ->
                unknowns.put(one, model.newVariable(one.toString()).lower(0).integer(wholeNumbers)));
        sums.forEach(sum -> state(sum, model, unknowns));
        unknowns.get(cell).upper(value(cell) + FAR).weight(1);
        Result result = upper ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException(cell + " has no bound: " + result.getState());
        }
        return result.getValue();
    }

    private void state(Sum<K> sum, ExpressionsBasedModel model, Map<K, Variable> unknowns) {
        Expression equation = model.newExpression(sum.toString());
        long known = 0;
        boolean open = false;
        for (K part : sum.parts()) {
            if (hidden.contains(part)) {
                equation.set(unknowns.get(part), 1);
                open = true;
            } else {
                known -= value(part);
            }
        }
        if (hidden.contains(sum.whole())) {
            equation.set(unknowns.get(sum.whole()), -1);
            open = true;
        } else {
            known += value(sum.whole());
        }
        if (open) {
            equation.level(known);
        }
    }

    private long value(K cell) {
        return measure.getOrDefault(cell, 0L);
    }
}
