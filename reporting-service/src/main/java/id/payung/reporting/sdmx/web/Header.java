package id.payung.reporting.sdmx.web;

import id.payung.platform.time.WorkClock;
import id.payung.reporting.sdmx.SdmxState;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What every message says of itself. The same state gives the same message: it was prepared when its figures changed.
 *
 * @param locale of the names that are told in one language only
 */
public record Header(String id, OffsetDateTime prepared, Locale locale) {

    /** Names are told in these languages. */
    public static final List<String> LANGUAGES = List.of("en", "id");

    public static Header of(SdmxState state, Locale locale) {
        OffsetDateTime prepared = WorkClock.shown(state.changedAt()).truncatedTo(ChronoUnit.SECONDS);
        return new Header("PAYUNG-" + prepared.toEpochSecond(), prepared, locale);
    }
}
