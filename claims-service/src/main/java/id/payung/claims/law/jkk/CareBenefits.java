package id.payung.claims.law.jkk;

import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TransportMode;
import id.payung.claims.law.TreatmentCosts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.reckoning.Lines;
import id.payung.claims.law.reckoning.Reckoning;
import id.payung.claims.law.reckoning.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Costs that JKK bears: transport and aids up to their caps, care without one. */
final class CareBenefits {
    private final Map<TransportMode, Parameter> transportCaps = new EnumMap<>(TransportMode.class);
    private final Map<Benefit, Parameter> caps = new EnumMap<>(Benefit.class);
    private final Parameter care;
    private final Parameter homeCareCap;
    private final Parameter homeCareMonths;
    private final HomeCareTime homeCareTime;
    private final Parameter prosthesisExtra;

    CareBenefits(LawFiles files) {
        transportCaps.put(TransportMode.LAND, files.parameter("jkk/transport-land-cap"));
        transportCaps.put(TransportMode.SEA, files.parameter("jkk/transport-sea-cap"));
        transportCaps.put(TransportMode.AIR, files.parameter("jkk/transport-air-cap"));
        homeCareCap = files.parameter("jkk/home-care-cap");
        homeCareMonths = files.parameter("jkk/home-care-months");
        homeCareTime = new HomeCareTime(homeCareMonths);
        caps.put(Benefit.DENTURES, files.parameter("jkk/dentures-cap"));
        caps.put(Benefit.HEARING_AID, files.parameter("jkk/hearing-aid-cap"));
        caps.put(Benefit.GLASSES, files.parameter("jkk/glasses-cap"));
        care = files.parameter("jkk/care-in-force");
        prosthesisExtra = files.parameter("jkk/prosthesis-extra-percent");
    }

    void add(BenefitCase facts, Lines lines) {
        addTransport(facts.transport(), lines);
        TreatmentCosts costs = facts.treatment();
        if (costs.careCost() > 0) {
            lines.add(
                    Benefit.TREATMENT,
                    List.of(care),
                    law -> new Reckoning(BigDecimal.valueOf(costs.careCost()), Rupiah.written(costs.careCost())));
        }
        addHomeCare(homeCareTime.costInTime(facts, lines), lines);
        if (costs.prosthesisReferencePrice() > 0) {
            lines.add(
                    Benefit.PROSTHESIS,
                    List.of(prosthesisExtra),
                    law -> withExtra(costs.prosthesisReferencePrice(), law.get(0)));
        }
        addCapped(Benefit.DENTURES, costs.denturesCost(), lines);
        addCapped(Benefit.HEARING_AID, costs.hearingAidCost(), lines);
        addCapped(Benefit.GLASSES, costs.glassesCost(), lines);
    }

    /** Some receipts carry no dates, so the calculation reminds whoever decides of the longest time. */
    private void addHomeCare(long cost, Lines lines) {
        if (cost > 0) {
            lines.add(Benefit.HOME_CARE, List.of(homeCareCap, homeCareMonths), law -> {
                Reckoning capped = Rupiah.capped(cost, law.get(0).asLong());
                return new Reckoning(
                        capped.amount(),
                        capped.calculation() + ", within " + law.get(1).asInt() + " months");
            });
        }
    }

    private void addCapped(Benefit benefit, long cost, Lines lines) {
        if (cost > 0) {
            lines.add(
                    benefit,
                    List.of(caps.get(benefit)),
                    law -> Rupiah.capped(cost, law.get(0).asLong()));
        }
    }

    /** Each mode up to its own cap, added. */
    private void addTransport(List<TransportCost> receipts, Lines lines) {
        Map<TransportMode, Long> costs = new EnumMap<>(TransportMode.class);
        receipts.stream()
                .filter(receipt -> receipt.cost() > 0)
                .forEach(receipt -> costs.merge(receipt.mode(), receipt.cost(), Math::addExact));
        if (costs.isEmpty()) {
            return;
        }
        List<Parameter> used = costs.keySet().stream().map(transportCaps::get).toList();
        lines.add(Benefit.TRANSPORT, used, law -> transport(costs, law));
    }

    private static Reckoning transport(Map<TransportMode, Long> costs, List<LegalValue> law) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> words = new ArrayList<>();
        int position = 0;
        for (Map.Entry<TransportMode, Long> cost : costs.entrySet()) {
            Reckoning part = Rupiah.capped(cost.getValue(), law.get(position++).asLong());
            sum = sum.add(part.amount());
            words.add(cost.getKey() + " " + part.calculation());
        }
        return new Reckoning(sum, String.join(" + ", words));
    }

    private static Reckoning withExtra(long price, LegalValue extra) {
        BigDecimal percent = extra.value().add(BigDecimal.valueOf(100));
        return new Reckoning(
                BigDecimal.valueOf(price).multiply(percent).movePointLeft(2),
                Rupiah.plain(percent) + "% × " + Rupiah.written(price));
    }
}
