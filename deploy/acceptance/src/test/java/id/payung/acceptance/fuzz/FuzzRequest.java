package id.payung.acceptance.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A request as bytes on the line.
 *
 * @param number with the seed it makes the same request again
 * @param operation what it was made from
 * @param method decides whether the answer has a body
 */
record FuzzRequest(long number, String operation, String method, byte[] head, byte[] body) {

    private static final int SHOWN = 1_500;

    /** For the report of a failure. */
    @Override
    public String toString() {
        return "request " + number + " of " + operation + ":\n"
                + shown(head).replaceAll("Bearer [^\r]{40,}", "Bearer …") + shown(body);
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "… (" + bytes.length + " bytes)";
    }
}
