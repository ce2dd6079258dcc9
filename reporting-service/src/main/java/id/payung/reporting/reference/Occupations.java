package id.payung.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occupations as the contract lists them. */
@ApplicationScoped
public class Occupations {

    private final Map<String, Occupation> byCode = new LinkedHashMap<>();

    public Occupations() {
        ReferenceTables.rows("/reference/occupations.csv")
                .forEach(row -> byCode.put(
                        row.getField("code"),
                        new Occupation(row.getField("code"), row.getField("label_en"), row.getField("label_id"))));
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Occupation> all() {
        return List.copyOf(byCode.values());
    }
}
