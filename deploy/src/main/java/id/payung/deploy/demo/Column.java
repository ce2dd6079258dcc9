package id.payung.deploy.demo;

import java.util.Locale;

/** The columns of the demo roster, in their order. */
public enum Column {
    NIK,
    NAME,
    BIRTH_DATE,
    SEX,
    REGION,
    OCCUPATION,
    INCOME,
    SEGMENT,
    WAGE,
    MOTHER_NAME,
    PHONE,
    ADDRESS,
    JOB;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
