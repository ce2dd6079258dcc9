package id.payung.claims.intake.envelope;

import id.payung.platform.problem.FieldProblem;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The rules of CloudEvents 1.0 for context attributes, whichever way they were sent. Extensions may be any. */
final class AttributeRules {

    private static final int MOST_CHARACTERS = 512;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,64}");
    /** A run of exactly sixteen digits, as a NIK is. */
    private static final Pattern NIK = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");

    private static final Pattern TIME = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFDD0-\\uFDEF]");

    /** Clocks of senders may be wrong by a zone, never by more. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private final Map<String, String> attributes;
    private final Instant latest;
    private final UnaryOperator<String> place;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * @param attributes by name, in their text form
     * @param now no event comes from later than a day after it
     * @param place where an attribute stands in what was sent
     */
    AttributeRules(Map<String, String> attributes, Instant now, UnaryOperator<String> place) {
        this.attributes = attributes;
        this.latest = now.plus(MOST_AHEAD);
        this.place = place;
    }

    /** Refuses a number like a NIK before anything else, so that nothing repeats it. */
    static void refusePersonalData(Map<String, String> attributes) {
        boolean found = attributes.entrySet().stream()
                .anyMatch(attribute -> NIK.matcher(attribute.getKey()).find()
                        || NIK.matcher(attribute.getValue()).find());
        if (found) {
            throw EnvelopeProblems.PERSONAL_DATA_IN_CONTEXT.refusal();
        }
    }

    List<FieldProblem> problems() {
        attributes.forEach(this::general);
        if (!"1.0".equals(attributes.get("specversion"))) {
            wrong("specversion", "SPECVERSION_UNKNOWN", "1.0", "1.0");
        }
        for (String name : List.of("id", "source", "type")) {
            if (attributes.getOrDefault(name, "").isBlank()) {
                wrong(name, "MISSING", "Required and not empty", "Wajib dan tidak kosong");
            }
        }
        when("source", value -> !isReference(value), "SOURCE_INVALID", "A URI reference", "Sebuah acuan URI");
        when("subject", String::isEmpty, "EMPTY", "Leave it out or fill it", "Kosongkan atau isi");
        when("time", value -> !isTime(value), "TIME_INVALID", "RFC 3339 with offset", "RFC 3339 dengan selisih zona");
        when("time", this::isTooFarAhead, "TIME_IN_FUTURE", "At most a day ahead", "Paling lama satu hari ke depan");
        when("dataschema", value -> !isAbsolute(value), "DATASCHEMA_INVALID", "An absolute URI", "Sebuah URI mutlak");
        when("datacontenttype", value -> !isMediaType(value), "DATACONTENTTYPE_INVALID", "A media type", "Jenis media");
        return problems;
    }

    private void general(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            // the name is not repeated: it may be anything
            problems.add(EnvelopeProblems.attribute(
                    "", "ATTRIBUTE_NAME", "Names are lower-case letters and digits", "Nama: huruf kecil dan angka"));
        } else if (value.length() > MOST_CHARACTERS) {
            wrong(name, "TOO_LONG", "At most 512 characters", "Paling banyak 512 karakter");
        } else if (FORBIDDEN.matcher(value).find() || value.codePoints().anyMatch(AttributeRules::isNoCharacter)) {
            wrong(name, "CONTROL_CHARACTER", "No control characters", "Tanpa karakter kendali");
        }
    }

    /** The last two code points of every plane are no characters for ever. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE;
    }

    private void when(String name, Predicate<String> wrong, String code, String en, String id) {
        String value = attributes.get(name);
        if (value != null && wrong.test(value)) {
            wrong(name, code, en, id);
        }
    }

    private void wrong(String name, String code, String en, String id) {
        problems.add(EnvelopeProblems.attribute(place.apply(name), code, en, id));
    }

    private static boolean isReference(String value) {
        try {
            new URI(value);
            return true;
        } catch (URISyntaxException noReference) {
            return false;
        }
    }

    private static boolean isAbsolute(String value) {
        try {
            return new URI(value).isAbsolute();
        } catch (URISyntaxException noReference) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return TIME.matcher(value).matches() && OffsetDateTime.parse(value).getYear() >= 1000;
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private boolean isTooFarAhead(String value) {
        return isTime(value) && OffsetDateTime.parse(value).toInstant().isAfter(latest);
    }

    private static boolean isMediaType(String value) {
        try {
            MediaType type = MediaType.valueOf(value);
            return !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}
