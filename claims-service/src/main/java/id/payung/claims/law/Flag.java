package id.payung.claims.law;

/** What was seen while the case came in and a person must look at before money is paid. */
public enum Flag {
    WORKER_UNKNOWN,
    DEAD_BEFORE_ENROLLMENT,
    ENROLLED_AFTER_EVENT,
    EVENT_ON_PAYMENT_DAY,
    TWO_SPONSORS_SAME_JOB,
    OTHER_CLAIM_FOR_DEATH,
    /** stage I came more than 2 x 24 hours after the event */
    LATE_REPORT,
    /** somebody reported that work caused it, which only a person finds, with evidence */
    CAUSE_TO_DETERMINE,
    /** turns right and left in the disability table; asks nobody anything */
    LEFT_HANDED,
    /** physical violence or rape at the workplace */
    VIOLENCE,
    /** what is due is not all known yet; asks nobody anything */
    IN_TREATMENT
}
