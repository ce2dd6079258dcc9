package id.payung.reporting.gap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The way to a target, reckoned the slow way: person by person and month by month. Shares no code with what it checks. */
final class PlainGap {

    private static final int TARIFF = 16_800;
    private static final List<String> NAMES = List.of(
            "covered",
            "target",
            "missing",
            "monthlyCost",
            "yearlyCost",
            "paceMonths",
            "reachedIn",
            "unknown",
            "suppressed");

    private final Map<String, String> texts = new TreeMap<>();

    private PlainGap() {
        NAMES.forEach(name -> texts.put(name, "null"));
        texts.put("pacePerMonth", "null");
        texts.put("paceMonths", "0");
    }

    /** What an answer says, the pace in hundredths. */
    static Map<String, String> told(JsonNode row) {
        PlainGap told = new PlainGap();
        NAMES.forEach(name -> told.put(name, row.get(name).asText()));
        if (!row.get("pacePerMonth").isNull()) {
            told.put(
                    "pacePerMonth",
                    row.get("pacePerMonth").decimalValue().movePointRight(2).longValueExact());
        }
        return told.texts;
    }

    static Map<String, String> hidden() {
        PlainGap hidden = new PlainGap();
        hidden.put("suppressed", true);
        hidden.put("unknown", "SUPPRESSED");
        return hidden.texts;
    }

    /**
     * @param workers 0 where nobody counted any
     * @param percentOf100 hundredths of a percent
     * @param history persons covered, this month first
     */
    static Map<String, String> reckoned(YearMonth month, long workers, int percentOf100, List<Long> history) {
        PlainGap gap = new PlainGap();
        gap.put("suppressed", false);
        gap.put("covered", history.get(0));
        int steps = history.size() - 1;
        gap.put("paceMonths", steps);
        long pace = steps == 0 ? 0 : pace(history.get(0) - history.get(steps), steps);
        if (steps > 0) {
            gap.put("pacePerMonth", pace);
        }
        if (workers == 0) {
            gap.put("unknown", "NO_DENOMINATOR");
        } else {
            gap.reach(month, gap.missing(workers, percentOf100, history.get(0)), steps, pace);
        }
        return gap.texts;
    }

    private void put(String name, Object value) {
        texts.put(name, value.toString());
    }

    private long missing(long workers, int percentOf100, long covered) {
        long target = 0;
        while (target * 10_000 < workers * percentOf100) {
            target++;
        }
        long missing = target > covered ? target - covered : 0;
        put("target", target);
        put("missing", missing);
        put("monthlyCost", missing * TARIFF);
        put("yearlyCost", missing * TARIFF * 12);
        return missing;
    }

    /** Hundredths of a person more a month, half up. */
    private static long pace(long more, int steps) {
        long size = (Math.abs(more) * 200 + steps) / (2L * steps);
        return more < 0 ? -size : size;
    }

    private void reach(YearMonth month, long missing, int steps, long pace) {
        if (missing == 0) {
            put("unknown", "REACHED");
        } else if (steps == 0) {
            put("unknown", "NO_HISTORY");
        } else if (pace <= 0) {
            put("unknown", "NO_GROWTH");
        } else {
            YearMonth reached = month;
            for (long still = missing * 100; still > 0; still -= pace) {
                reached = reached.plusMonths(1);
            }
            boolean tooFar = reached.isAfter(month.plusYears(100));
            put(tooFar ? "unknown" : "reachedIn", tooFar ? "TOO_FAR" : reached);
        }
    }
}
