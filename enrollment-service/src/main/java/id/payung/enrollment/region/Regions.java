package id.payung.enrollment.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The regencies and cities of Indonesia by Kemendagri code, and the codes that NIKs still carry but the list no more. */
public final class Regions {
    private static final int CODES = 10_000;

    private final List<Region> all;
    private final Map<String, Region> byCode;
    private final Map<String, Region> byText;
    private final NikRegion[] byPrefix = new NikRegion[CODES];

    private Regions(List<Region> regions, List<RetiredRegion> retired) {
        all = regions.stream().sorted(Comparator.comparing(Region::code)).toList();
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(Region::code, Function.identity()));
        byText = textIndex(all);
        Arrays.fill(byPrefix, NikRegion.UNKNOWN);
        retired.forEach(region -> byPrefix[Integer.parseInt(region.prefix())] = NikRegion.RETIRED);
        all.forEach(region -> byPrefix[Integer.parseInt(undotted(region.code()))] = NikRegion.CURRENT);
    }

    /** Reads the tables beside this class; do it once and keep the result, which never changes. */
    public static Regions load() {
        return new Regions(RegionTables.current(), RegionTables.retired());
    }

    /**
     * The region a person means by {@code 6472}, {@code 64.72}, {@code Kota Samarinda}, {@code kab. paser} or, where only
     * one region bears it, the bare name. A name shared by several regions (Bandung) finds none.
     */
    public Optional<Region> find(String text) {
        return Optional.ofNullable(byText.get(RegionLabel.key(text)));
    }

    public Optional<Region> byCode(String dotted) {
        return Optional.ofNullable(byCode.get(dotted));
    }

    /** All regions, ordered by code. */
    public List<Region> all() {
        return all;
    }

    /** Judges the first four digits of a NIK; anything but four digits is {@link NikRegion#UNKNOWN}. */
    public NikRegion nikRegion(String first4) {
        return first4.length() == 4 ? nikRegionOf(first4) : NikRegion.UNKNOWN;
    }

    private NikRegion nikRegionOf(String prefix) {
        int index = 0;
        for (int i = 0; i < prefix.length(); i++) {
            int digit = prefix.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NikRegion.UNKNOWN;
            }
            index = index * 10 + digit;
        }
        return byPrefix[index];
    }

    private static Map<String, Region> textIndex(List<Region> regions) {
        Map<String, List<Region>> candidates = new HashMap<>();
        for (Region region : regions) {
            for (String key : RegionLabel.keysOf(region)) {
                candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(region);
            }
        }
        candidates.values().removeIf(sharing -> sharing.size() > 1);
        return candidates.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }

    private static String undotted(String code) {
        return code.replace(".", "");
    }
}
