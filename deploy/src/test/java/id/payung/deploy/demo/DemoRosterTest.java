package id.payung.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DemoRosterTest {
    private static final int ROWS = 100_000;
    private static final DemoRoster ROSTER = DemoRoster.of(DemoRoster.SEED, ROWS);

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        assertThat(csv(DemoRoster.of(7, 2_000))).isEqualTo(csv(DemoRoster.of(7, 2_000)));
        assertThat(csv(DemoRoster.of(7, 2_000))).isNotEqualTo(csv(DemoRoster.of(8, 2_000)));
    }

    @Test
    void breaksRowsExactlyAsItSays() {
        SecondOpinion opinion = new SecondOpinion();

        ROSTER.forEach(row -> assertThat(opinion.codes(row.fields()))
                .as("row %d: %s", row.number(), row.defect())
                .isEqualTo(new TreeSet<>(row.expectedCodes())));
    }

    @Test
    void breaksAboutTwoPercentAndEachWayAtLeastOnce() {
        ExpectedCounts expected = ROSTER.expectedCounts();

        assertThat(expected.rows()).isEqualTo(ROWS);
        assertThat(ROWS - expected.enrolled()).isBetween(ROWS * 18 / 1000, ROWS * 22 / 1000);
        Set<String> codes = new HashSet<>();
        for (Defect defect : Defect.values()) {
            codes.addAll(defect.codes());
        }
        assertThat(expected.byCode().keySet()).isEqualTo(new TreeSet<>(codes));
        assertThat(expected.enrolledByRegion()).hasSize(DemoRegion.values().length);
        assertThat(expected.enrolledByRegion().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(expected.enrolled());
    }

    @Test
    void repairsEveryBrokenRow() {
        SecondOpinion opinion = new SecondOpinion();

        ROSTER.forEach(row -> assertThat(opinion.codes(row.intact()))
                .as("row %d", row.number())
                .isEmpty());
    }

    @Test
    void writesOneLineARow() throws IOException {
        assertThat(csv(DemoRoster.of(7, 2_000)).lines())
                .hasSize(2_001)
                .first()
                .isEqualTo(
                        "nik,name,birth_date,sex,region,occupation,income,segment,wage,mother_name,phone,address,job");
    }

    private static String csv(DemoRoster roster) throws IOException {
        StringWriter writer = new StringWriter();
        roster.writeTo(writer);
        return writer.toString();
    }
}
