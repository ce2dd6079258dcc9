package id.payung.claims.claim;

import java.util.Optional;

/**
 * Everything that is left to a person. A code is one of these, or begins with one: what follows names the job, the child,
 * the heir, the part of the body or the benefit that it is about.
 */
public enum ReviewQuestion {
    WORKER_UNKNOWN,
    DEAD_BEFORE_ENROLLMENT,
    ENROLLED_AFTER_EVENT,
    EVENT_ON_PAYMENT_DAY,
    TWO_SPONSORS_SAME_JOB,
    OTHER_CLAIM_FOR_DEATH,
    LATE_REPORT,

    ACCIDENT_AFTER_DEATH,
    BIRTH_DATES_DISAGREE,
    DEATH_BEFORE_BIRTH,
    CHILD_BORN_TOO_LATE,
    CHILD_OLDER_THAN_PARENT,
    HEIR_IS_DECEASED,
    REPORTS_DISAGREE,

    LAW_IN_FORCE,
    LAW_KNOWN,
    FIGURE_VERIFIED,
    CAUSED_BY_WORK,
    CAUSE_DETERMINED,
    VIOLENCE_IS_WORK_ACCIDENT,
    CLAIM_NOT_EXPIRED,
    DISEASE_DIAGNOSED_IN_TIME,

    JOB_OF_ACCIDENT,
    AT_MOST_TWO_JOBS,
    ARREARS_COVERED,
    THREE_MONTHS_OF_MEMBERSHIP,
    WAGE_BASE_KNOWN,
    NO_WAGE_ADVANCED,

    DISABILITY_STATED,
    END_STATE_OF_DISABILITY,
    SUM_OF_DISABILITIES,
    COUNTS_BESIDE_OTHERS,
    WHOLE_LOSS,
    FULL_TENS,
    PERCENT_BY_DOCTOR,
    HOME_CARE_IN_TIME,
    HOME_CARE_BEGAN_LATER,
    JASA_RAHARJA_FIRST,

    GUARDIAN_NAMED,
    HEIR_OF_AGE,
    HEIR_BY_COURT,
    NO_HEIR,

    SCHOLARSHIP_LAW_KNOWN,
    SCHOLARSHIP_CONTRIBUTIONS,
    TWO_CHILDREN_CHOSEN,
    CHILD_UNDER_23,
    CHILD_WORK_EXCEPTED,
    CHILD_SCHOOL_YEAR_KNOWN;

    /** The question that a code asks; nothing where no such question exists. */
    public static Optional<ReviewQuestion> of(String code) {
        for (ReviewQuestion question : values()) {
            if (code.equals(question.name()) || code.startsWith(question.name() + "_")) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }
}
