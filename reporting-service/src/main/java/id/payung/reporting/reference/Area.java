package id.payung.reporting.reference;

/**
 * A province, or a regency or city in it.
 *
 * @param code Kemendagri code: {@code 64} for a province, {@code 64.72} for a regency or city
 */
public record Area(String code, String name) {

    /** Digits of the code of a province. */
    static final int PROVINCE_LENGTH = 2;

    public boolean isProvince() {
        return code.length() == PROVINCE_LENGTH;
    }

    /** The province of a regency or city, and of a province itself. */
    public String province() {
        return code.substring(0, PROVINCE_LENGTH);
    }
}
