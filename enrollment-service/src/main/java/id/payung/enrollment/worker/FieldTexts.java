package id.payung.enrollment.worker;

/** Outer white space goes; what is too long or holds characters that cannot be stored is malformed. */
public final class FieldTexts {
    private static final int NAME_LIMIT = 200;
    private static final int LIMIT = 500;

    private FieldTexts() {}

    static WorkerFields trimmed(WorkerFields fields, Findings findings) {
        return new WorkerFields(
                clean(fields.nik(), "nik", LIMIT, findings),
                clean(fields.name(), "name", NAME_LIMIT, findings),
                clean(fields.birthDate(), "birthDate", LIMIT, findings),
                clean(fields.sex(), "sex", LIMIT, findings),
                clean(fields.region(), "region", LIMIT, findings),
                clean(fields.occupation(), "occupation", LIMIT, findings),
                clean(fields.income(), "income", LIMIT, findings),
                clean(fields.segment(), "segment", LIMIT, findings),
                clean(fields.wage(), "wage", LIMIT, findings),
                clean(fields.motherName(), "motherName", LIMIT, findings),
                clean(fields.phone(), "phone", LIMIT, findings),
                clean(fields.address(), "address", LIMIT, findings),
                clean(fields.job(), "job", LIMIT, findings));
    }

    static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String clean(String raw, String field, int limit, Findings findings) {
        String text = trim(raw);
        if (text.length() > limit || !storable(text)) {
            findings.malformed(field);
        }
        return text;
    }

    /** The text without outer white space of any kind. */
    public static String trim(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    /** Spreadsheets and chats bring no-break spaces and invisible marks, which {@link String#strip} keeps. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Whether a text holds only characters that can be stored. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && pairedAt(text, i++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean pairedAt(String text, int high) {
        return high + 1 < text.length() && Character.isLowSurrogate(text.charAt(high + 1));
    }
}
