package id.payung.reporting.reference;

/**
 * A province, or a regency or city in it.
 *
 * @param code Kemendagri code: {@code 64} for a province, {@code 64.72} for a regency or city
 */
public record Area(String code, String name) {

    /** Digits of the code of a province. */
    private static final int PROVINCE_LENGTH = 2;

    public boolean isProvince() {
        return isProvince(code);
    }

    /** Whether this code is a province's, not a regency's or city's. */
    public static boolean isProvince(String code) {
        return code.length() == PROVINCE_LENGTH;
    }

    /** Whether this code is a regency's or city's; no area at all, the empty code, is none. */
    public static boolean isRegency(String code) {
        return code.length() > PROVINCE_LENGTH;
    }

    /** The province of a regency or city, and of a province itself. */
    public String province() {
        return provinceOf(code);
    }

    /** The code of the province in which a regency or city lies; a province's own. */
    public static String provinceOf(String code) {
        return code.substring(0, PROVINCE_LENGTH);
    }
}
