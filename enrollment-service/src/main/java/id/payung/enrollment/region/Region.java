package id.payung.enrollment.region;

/**
 * A regency or city (kabupaten or kota).
 *
 * @param code Kemendagri code with its dot, for example {@code 64.72}
 * @param provinceCode the first two digits
 * @param provinceName name of the province
 * @param name label with its kind, for example {@code Kota Samarinda}
 */
public record Region(String code, String provinceCode, String provinceName, String name) {}
