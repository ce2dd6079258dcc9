package id.payung.platform.problem;

/**
 * One broken field of a request.
 *
 * @param pointer JSON pointer into the body, or {@code query:name}; never a value
 * @param code stable code
 * @param detail what to do about it
 */
public record FieldProblem(String pointer, String code, Text detail) {}
