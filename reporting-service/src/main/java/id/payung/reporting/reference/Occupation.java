package id.payung.reporting.reference;

/** What a member does for a living, with its labels in English and Indonesian. */
public record Occupation(String code, String labelEn, String labelId) {}
