package id.payung.platform.privacy;

/** How personal values look to those who may not see them. */
public final class Masks {

    private static final int NIK_REGION_DIGITS = 4;

    private Masks() {}

    /** {@code 6472************}: the region of first issue and nothing of the person. */
    public static String nik(String nik) {
        return nik.substring(0, Math.min(NIK_REGION_DIGITS, nik.length())) + "************";
    }
}
