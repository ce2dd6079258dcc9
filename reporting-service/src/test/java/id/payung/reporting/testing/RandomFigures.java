package id.payung.reporting.testing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Made-up figures from outside, corrections among them, and what a look through all of them finds. */
public final class RandomFigures {

    private final Random random;
    private final List<Told> all = new ArrayList<>();
    private final List<Replaced> replaced = new ArrayList<>();

    /** @param tag by which it is corrected */
    public record Told(String code, String region, YearMonth month, long value, String tag) {}

    /** @param until the first later month that had a figure of its own then */
    public record Replaced(String code, String region, YearMonth month, YearMonth until, long was, long is) {}

    /** @param seed of all that is made up, to be printed */
    public RandomFigures(long seed) {
        this.random = new Random(seed);
    }

    /** Records so many figures of any of these codes and areas in any month; the same again is a correction. */
    public void somebodyCounts(int times, List<String> codes, List<String> areas, int most) {
        for (int i = 0; i < times; i++) {
            String code = codes.get(random.nextInt(codes.size()));
            String area = areas.get(random.nextInt(areas.size()));
            YearMonth month = RandomLives.FIRST.plusMonths(random.nextInt(24) - 2);
            record(code, area, month, random.nextInt(8) == 0 ? 0 : random.nextInt(most));
        }
    }

    private void record(String code, String area, YearMonth month, long value) {
        Optional<Told> before = latest(code, area, month);
        Optional<Told> known = before.filter(told -> told.month().equals(month));
        boolean isSame = known.filter(told -> told.value() == value).isPresent();
        before.filter(told -> !isSame)
                .ifPresent(told -> replaced.add(
                        new Replaced(code, area, month, nextMonth(code, area, month), told.value(), value)));
        String tag = known.map(told -> Reports.correctedFigure(told.tag(), code, area, month, value))
                .orElseGet(() -> Reports.figure(code, area, month, value))
                .extract()
                .header("ETag");
        known.ifPresent(all::remove);
        all.add(new Told(code, area, month, value, tag));
    }

    /** What a month is measured by: the figure of the month or, where there is none, of the last one before it. */
    public Optional<Told> latest(String code, String region, YearMonth month) {
        Told latest = null;
        for (Told told : all) {
            boolean counts = told.code().equals(code)
                    && told.region().equals(region)
                    && !told.month().isAfter(month);
            if (counts && (latest == null || told.month().isAfter(latest.month()))) {
                latest = told;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** All that count now, by code, region and month. */
    public List<Told> all() {
        return all.stream()
                .sorted(Comparator.comparing((Told told) -> told.code() + " " + told.region() + " " + told.month()))
                .toList();
    }

    /** What took the place of another figure, the latest first. */
    public List<Replaced> replaced() {
        List<Replaced> latestFirst = new ArrayList<>(replaced);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private YearMonth nextMonth(String code, String region, YearMonth month) {
        return all.stream()
                .filter(told -> told.code().equals(code) && told.region().equals(region))
                .map(Told::month)
                .filter(later -> later.isAfter(month))
                .min(YearMonth::compareTo)
                .orElse(YearMonth.of(9999, 12));
    }
}
