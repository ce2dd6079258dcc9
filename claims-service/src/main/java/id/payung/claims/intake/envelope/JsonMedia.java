package id.payung.claims.intake.envelope;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Which media types are JSON. */
final class JsonMedia {

    private JsonMedia() {}

    /** {@code application/json} and {@code …/…+json}, in UTF-8. */
    static boolean isJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return (subtype.equals("json") || subtype.endsWith("+json")) && charset.equalsIgnoreCase("utf-8");
    }
}
