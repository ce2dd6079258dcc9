package id.payung.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call by POST, PUT, PATCH or DELETE that may succeed without a record, and why that is right. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unaudited {

    /** Why nothing needs to be recorded. */
    String because();

    /** Whether that holds for the answer 200 only: the same again, which changed nothing. */
    boolean whenRepeated() default false;
}
