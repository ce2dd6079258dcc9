package id.payung.reporting.sdmx;

/**
 * A sponsor as a code list shows it.
 *
 * @param code letters, digits, underscore and hyphen
 * @param name the code again where no name is known
 */
public record PublishedSponsor(String code, String name) {}
