package id.payung.reporting.sdmx.web;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.ProblemException;
import id.payung.platform.web.Queries;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The format of an answer.
 *
 * @param options what the caller said of it beside the version
 */
public record Chosen(SdmxFormat format, Map<String, String> options) {

    /**
     * By the word of the query, else by {@code Accept}; the first of those offered where anything will do.
     *
     * @param word may be null
     * @param accept may be null
     */
    public static Chosen of(String word, String accept, List<SdmxFormat> offered) {
        if (word != null) {
            return byWord(word, offered);
        }
        for (MediaRange range : MediaRange.of(accept == null || accept.isBlank() ? "*/*" : accept)) {
            for (SdmxFormat format : offered) {
                if (format.isMeantBy(range)) {
                    return new Chosen(format, range.options());
                }
            }
        }
        throw notAcceptable(offered);
    }

    /** The value of an option, or what holds without it. */
    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    private static Chosen byWord(String word, List<SdmxFormat> offered) {
        String known = offered.stream().map(SdmxFormat::word).collect(Collectors.joining(", "));
        return offered.stream()
                .filter(format -> format.word().equals(word))
                .findFirst()
                .map(format -> new Chosen(format, Map.of()))
                .orElseThrow(() -> Queries.invalid("format", "One of " + known, "Salah satu dari " + known));
    }

    private static ProblemException notAcceptable(List<SdmxFormat> offered) {
        String known = offered.stream().map(SdmxFormat::contentType).collect(Collectors.joining(", "));
        return CommonProblems.NOT_ACCEPTABLE.because("Offered are " + known, "Yang tersedia: " + known);
    }
}
