package id.payung.enrollment.worker;

import java.util.List;

/** What {@link WorkerCheck} makes of one row. */
public sealed interface RowVerdict {

    /**
     * Nothing is wrong with the fields.
     *
     * @param reviews what a person must look at before the worker is enrolled; empty when nothing
     */
    record Acceptable(Worker worker, List<Finding> reviews) implements RowVerdict {}

    /**
     * Something must be corrected.
     *
     * @param findings every broken field at once, in the order of the roster's columns
     */
    record Rejected(List<Finding> findings) implements RowVerdict {}
}
