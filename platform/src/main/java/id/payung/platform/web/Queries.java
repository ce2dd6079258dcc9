package id.payung.platform.web;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads parameters of a query and fails closed: what cannot be read is 400, never "everything". */
public final class Queries {

    private Queries() {}

    /** The refusal of one query parameter. */
    public static ProblemException invalid(String name, String en, String id) {
        return CommonProblems.INVALID_PARAMETER.because(
                List.of(new FieldProblem("query:" + name, "INVALID_PARAMETER", new Text(en, id))));
    }

    /** A required text of at most 200 characters. */
    public static String required(String name, String value) {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw invalid(name, "Required, 1 to 200 characters", "Wajib diisi, 1 sampai 200 karakter");
        }
        return value.strip();
    }

    /** An optional value of an enum, by its name. */
    public static <E extends Enum<E>> Optional<E> oneOf(String name, String value, Class<E> type) {
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        String known = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw invalid(name, "One of " + known, "Salah satu dari " + known);
    }

    /** A whole number within bounds, or the default. */
    public static int number(String name, String value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw invalid(
                name,
                "A whole number from " + least + " to " + most,
                "Bilangan bulat dari " + least + " sampai " + most);
    }

    /** An id in a path; something that is no id names nothing that exists. */
    public static UUID id(String value) {
        try {
            UUID id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            // falls through: not found
        }
        throw CommonProblems.NOT_FOUND.refusal();
    }
}
