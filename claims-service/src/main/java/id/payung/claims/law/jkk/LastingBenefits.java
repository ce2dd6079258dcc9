package id.payung.claims.law.jkk;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What JKK grants for a death or a total permanent disability: a multiple of the wage, periodic and funeral grant. */
final class LastingBenefits {
    private final Parameter deathPercent;
    private final Parameter deathMonths;
    private final Parameter disabilityPercent;
    private final Parameter disabilityMonths;
    private final Parameter periodicMonths;
    private final Parameter periodicMonthly;
    private final Parameter funeralGrant;
    private final Parameter floor;

    LastingBenefits(LawFiles files) {
        deathPercent = files.parameter("jkk/death-grant-percent");
        deathMonths = files.parameter("jkk/death-grant-months");
        disabilityPercent = files.parameter("jkk/total-disability-percent");
        disabilityMonths = files.parameter("jkk/total-disability-months");
        periodicMonths = files.parameter("jkk/periodic-grant-months");
        periodicMonthly = files.parameter("jkk/periodic-grant-monthly");
        funeralGrant = files.parameter("jkk/funeral-grant");
        floor = files.parameter("jkm/death-grant");
    }

    /** At least what JKM would grant; the floor is cited only where it counts. */
    void addDeathGrant(long wage, Lines lines) {
        List<LegalValue> law = new ArrayList<>(List.of(inForce(deathPercent, lines), inForce(deathMonths, lines)));
        Reckoning reckoned = multiple(wage, law);
        LegalValue least = inForce(floor, lines);
        if (reckoned.amount().compareTo(least.value()) < 0) {
            law.add(least);
            reckoned = new Reckoning(
                    least.value(), reckoned.calculation() + ", at least " + Rupiah.written(least.asLong()));
        }
        lines.add(Benefit.DEATH_GRANT, law, reckoned);
    }

    /** These begin with the oldest law there is; earlier events never come so far. */
    private static LegalValue inForce(Parameter parameter, Lines lines) {
        return parameter.on(lines.day()).orElseThrow();
    }

    void addTotalDisabilityGrant(long wage, Lines lines) {
        lines.add(
                Benefit.TOTAL_DISABILITY_GRANT,
                List.of(disabilityPercent, disabilityMonths),
                law -> multiple(wage, law));
    }

    void addPeriodicGrant(Lines lines) {
        lines.add(
                Benefit.PERIODIC_GRANT,
                List.of(periodicMonths, periodicMonthly),
                law -> new Reckoning(
                        law.get(0).value().multiply(law.get(1).value()),
                        law.get(0).asInt() + " × " + Rupiah.written(law.get(1).asLong())));
    }

    void addFuneralGrant(Lines lines) {
        lines.add(
                Benefit.FUNERAL_GRANT,
                List.of(funeralGrant),
                law -> new Reckoning(
                        law.get(0).value(), Rupiah.written(law.get(0).asLong())));
    }

    private static Reckoning multiple(long wage, List<LegalValue> law) {
        BigDecimal factor = law.get(0).value().multiply(law.get(1).value()).movePointLeft(2);
        return new Reckoning(
                factor.multiply(BigDecimal.valueOf(wage)), Rupiah.plain(factor) + " × " + Rupiah.written(wage));
    }
}
