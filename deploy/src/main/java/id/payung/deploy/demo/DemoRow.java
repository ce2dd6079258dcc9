package id.payung.deploy.demo;

import java.util.List;
import java.util.Optional;

/**
 * One row of the demo roster.
 *
 * @param number the first data row is 1
 * @param fields in the order of the header
 * @param intact the same worker without the defect; of a duplicate: somebody else
 * @param region of domicile, as {@code 64.72}
 */
public record DemoRow(int number, List<String> fields, List<String> intact, String region, Optional<Defect> defect) {

    /** What the service must say on empty tables. */
    public String expectedOutcome() {
        return defect.map(Defect::outcome).orElse("ENROLLED");
    }

    public List<String> expectedCodes() {
        return defect.map(Defect::codes).orElse(List.of());
    }

    public String nik() {
        return fields.get(Column.NIK.ordinal());
    }
}
