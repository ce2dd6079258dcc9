package id.payung.reporting.figure;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure as it is sent.
 *
 * @param value persons, a whole number not below 0
 * @param source who says so and where
 * @param asOf the day that the source means
 */
public record FigureRequest(Long value, String source, LocalDate asOf) {

    private static final long MOST = 1_000_000_000L;
    private static final int LONGEST_SOURCE = 500;

    FigureRequest checked(LocalDate today) {
        List<FieldProblem> broken = new ArrayList<>();
        if (value == null || value < 0 || value > MOST) {
            broken.add(CommonProblems.invalidValue(
                    "/value", "A whole number from 0 to " + MOST, "Bilangan bulat dari 0 sampai " + MOST));
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            broken.add(CommonProblems.invalidValue(
                    "/source", "Who says so, 1 to 500 characters", "Sumbernya, 1 sampai 500 karakter"));
        }
        if (asOf == null || asOf.isAfter(today)) {
            broken.add(CommonProblems.invalidValue(
                    "/asOf",
                    "The day the source means, not in the future",
                    "Tanggal menurut sumber, bukan masa depan"));
        }
        if (!broken.isEmpty()) {
            throw CommonProblems.INVALID.because(broken);
        }
        return new FigureRequest(value, source.strip(), asOf);
    }
}
