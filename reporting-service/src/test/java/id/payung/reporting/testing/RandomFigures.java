package id.payung.reporting.testing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Made-up figures from outside, corrections among them, and what a look through all of them finds. */
public final class RandomFigures {

    private final Random random;
    private final List<Told> all = new ArrayList<>();

    /** @param tag by which it is corrected */
    public record Told(String code, String region, YearMonth month, long value, String tag) {}

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
        Optional<Told> known =
                latest(code, area, month).filter(told -> told.month().equals(month));
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
}
