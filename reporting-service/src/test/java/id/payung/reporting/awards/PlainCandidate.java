package id.payung.reporting.awards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One who competes, scored by hand. Percents are hundredths; none is {@code "null"}. Shares no code with what it checks.
 *
 * @param workers 0 where nobody counted any
 */
record PlainCandidate(String category, long covered, long workers, long before, long still) {

    private static final List<String> OF_AREAS = List.of("PROVINCE", "REGENCY");
    private static final Map<String, Integer> LEAST = Map.of(
            "PROVINCE",
            1000,
            "REGENCY",
            100,
            "VILLAGE",
            10,
            "COMPANY_LARGE",
            100,
            "COMPANY_MEDIUM",
            20,
            "COMPANY_SMALL",
            5);

    static String company(long covered) {
        return covered >= 100 ? "COMPANY_LARGE" : covered >= 20 ? "COMPANY_MEDIUM" : "COMPANY_SMALL";
    }

    /** Fewer than five who lapsed count as none, and so do fewer than five who stayed. */
    static long withoutFew(long covered, long still) {
        return covered - still < 5 ? covered : still < 5 ? 0 : still;
    }

    /** What nothing is told of but that it is hidden. */
    static List<String> hidden(String category) {
        return List.of(category, "SUPPRESSED");
    }

    /** Category, why there is no rank, persons, then raw value and score of each indicator, and what they are together. */
    List<String> scored() {
        boolean byCoverage = OF_AREAS.contains(category);
        String coverage = workers == 0 ? "null" : percent(covered, workers);
        String growth = before == 0 ? "null" : percent(covered - before, before);
        String persistence = percent(still, covered);
        String growthScore = before == 0 ? "10000" : score(growth);
        String reason =
                covered < LEAST.get(category) ? "TOO_FEW_PERSONS" : byCoverage && workers == 0 ? "NO_DENOMINATOR" : "";
        long total = byCoverage
                ? 60 * number(score(coverage)) + 20 * number(growthScore) + 20 * number(score(persistence))
                : 40 * number(growthScore) + 60 * number(score(persistence));
        return List.of(
                category,
                reason,
                "" + covered,
                "" + before,
                "" + still,
                coverage,
                score(coverage),
                growth,
                growthScore,
                persistence,
                score(persistence),
                reason.isEmpty() ? "" + (total + 50) / 100 : "null");
    }

    private static String percent(long part, long whole) {
        long size = (Math.abs(part) * 20_000 + whole) / (2 * whole);
        return "" + (part < 0 ? -size : size);
    }

    private static String score(String raw) {
        return raw.equals("null") ? "null" : "" + Math.max(0, Math.min(10_000, Long.parseLong(raw)));
    }

    private static long number(String score) {
        return score.equals("null") ? 0 : Long.parseLong(score);
    }

    /** The same as an answer tells it. */
    static List<String> told(JsonNode place) {
        String reason = place.path("reason").asText("");
        if (reason.equals("SUPPRESSED")) {
            return hidden(place.get("category").asText());
        }
        JsonNode candidate = place.get("candidate");
        List<String> told = new ArrayList<>(List.of(candidate.get("category").asText(), reason));
        for (String name : List.of("covered", "coveredTwelveMonthsBefore", "stillCovered")) {
            told.add(candidate.get(name).asText());
        }
        for (JsonNode measured : place.get("measured")) {
            told.add(hundredths(measured.get("raw")));
            told.add(hundredths(measured.get("score")));
        }
        told.add(hundredths(place.path("total")));
        return told;
    }

    private static String hundredths(JsonNode percent) {
        return percent.isNumber()
                ? "" + percent.decimalValue().movePointRight(2).longValueExact()
                : "null";
    }
}
