package id.payung.claims.law.jkk;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Pay while the worker cannot work (STMB): by day, a month being thirty days from the day of the accident on, in three
 * tiers of months.
 */
final class TemporaryDisabilityPay {
    private static final int SCALE = 10;

    private final List<Parameter> parameters;

    TemporaryDisabilityPay(LawFiles files) {
        parameters = List.of(
                files.parameter("jkk/temporary-first-percent"),
                files.parameter("jkk/temporary-second-percent"),
                files.parameter("jkk/temporary-later-percent"),
                files.parameter("jkk/temporary-tier-months"),
                files.parameter("jkk/temporary-days-in-month"));
    }

    void add(int days, long wage, Lines lines) {
        if (days > 0) {
            lines.add(Benefit.TEMPORARY_DISABILITY_PAY, parameters, law -> reckon(days, wage, law));
        }
    }

    private static Reckoning reckon(int days, long wage, List<LegalValue> law) {
        int monthDays = law.get(4).asInt();
        int tierDays = law.get(3).asInt() * monthDays;
        int[] tiers = {
            Math.min(days, tierDays), Math.min(Math.max(days - tierDays, 0), tierDays), Math.max(days - 2 * tierDays, 0)
        };
        BigDecimal percentDays = BigDecimal.ZERO;
        List<String> words = new ArrayList<>();
        for (int tier = 0; tier < tiers.length; tier++) {
            if (tiers[tier] > 0) {
                BigDecimal percent = law.get(tier).value();
                percentDays = percentDays.add(percent.multiply(BigDecimal.valueOf(tiers[tier])));
                words.add(tiers[tier] + " days × " + Rupiah.plain(percent) + "%");
            }
        }
        BigDecimal amount = percentDays
                .multiply(BigDecimal.valueOf(wage))
                .divide(BigDecimal.valueOf(100L * monthDays), SCALE, RoundingMode.DOWN);
        String sum = words.size() == 1 ? words.get(0) : "(" + String.join(" + ", words) + ")";
        return new Reckoning(amount, sum + " × " + Rupiah.written(wage) + " / " + monthDays);
    }
}
