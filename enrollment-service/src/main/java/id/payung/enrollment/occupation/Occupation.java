package id.payung.enrollment.occupation;

/**
 * What a worker does for a living.
 *
 * @param code stable code, for example {@code FISHER}
 * @param labelEn English label
 * @param labelId Indonesian label
 * @param group the group it is reported under
 * @param transport does the relief of PP 50/2025 for transport workers apply?
 */
public record Occupation(String code, String labelEn, String labelId, String group, boolean transport) {}
