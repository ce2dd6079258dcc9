package id.payung.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The provinces, regencies and cities of Indonesia; where the table comes from stands in ATTRIBUTION.md beside it. */
@ApplicationScoped
public class Areas {

    private final Map<String, Area> byCode = new TreeMap<>();

    public Areas() {
        ReferenceTables.rows("/reference/regencies.csv").forEach(row -> {
            byCode.put(
                    row.getField("province_code"),
                    new Area(row.getField("province_code"), row.getField("province_name")));
            byCode.put(row.getField("code"), new Area(row.getField("code"), row.getField("name")));
        });
    }

    /** By code, with or without the dot. */
    public Optional<Area> find(String code) {
        String dotted = code.matches("[0-9]{4}") ? code.substring(0, 2) + "." + code.substring(2) : code;
        return Optional.ofNullable(byCode.get(dotted));
    }

    /** The regencies and cities of a province, by code. */
    public List<Area> within(String province) {
        return byCode.values().stream()
                .filter(area -> !area.isProvince() && area.province().equals(province))
                .toList();
    }

    /** All of them by code, each province before its regencies. */
    public List<Area> all() {
        return List.copyOf(byCode.values());
    }
}
