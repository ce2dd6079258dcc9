package id.payung.enrollment.bill;

/** State of a bill that callers see; a draft is still being written by its roster. */
public enum BillStatus {
    OPEN,
    PAID,
    CANCELLED
}
