package id.payung.acceptance.fuzz;

import java.util.List;
import java.util.Map;

/**
 * What exists in the system under attack, so that some requests reach its depths.
 *
 * @param ids by the name of the path or parameter that takes them, for example {@code /v1/claims}
 * @param tokens by role
 */
public record Known(
        Map<String, List<String>> ids, Map<String, List<String>> tokens, String sponsor, String otherSponsor) {

    /** An id of the things below a path, or one of anything. */
    String id(String path, Dice dice) {
        List<String> fitting = ids.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return fitting.isEmpty() || dice.percent(10) ? any(dice) : dice.of(fitting);
    }

    private String any(Dice dice) {
        List<String> all = ids.values().stream().flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? "00000000-0000-0000-0000-000000000000" : dice.of(all);
    }
}
