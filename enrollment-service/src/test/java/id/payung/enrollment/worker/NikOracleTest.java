package id.payung.enrollment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.region.NikRegion;
import id.payung.enrollment.region.Regions;
import id.payung.enrollment.worker.NikOracle.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares with nik-parser where it can be trusted: length, region outside Papua, dates of men. It reads women's dates
 * wrongly, accepts 30 February and knows Papua as it was before 2022.
 */
@Tag("oracle")
class NikOracleTest {
    private static final DateTimeFormatter DDMMYY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final int FIRST_PAPUAN_PREFIX = 9000;

    private static final Regions REGIONS = Regions.load();

    private static NikOracle oracle;

    @BeforeAll
    static void install() throws Exception {
        oracle = NikOracle.install();
    }

    @Test
    void agreesOnEveryRegionOutsidePapua() throws Exception {
        List<String> prefixes = IntStream.range(0, FIRST_PAPUAN_PREFIX)
                .mapToObj("%04d"::formatted)
                .toList();

        List<Verdict> verdicts = oracle.judge(
                prefixes.stream().map(prefix -> prefix + "011708800001").toList());

        assertThat(verdicts).hasSameSizeAs(prefixes);
        List<String> disagreements = IntStream.range(0, prefixes.size())
                .filter(i -> verdicts.get(i).region() != (REGIONS.nikRegion(prefixes.get(i)) == NikRegion.CURRENT))
                .mapToObj(prefixes::get)
                .toList();
        assertThat(disagreements).isEmpty();
        assertThat(verdicts).filteredOn(Verdict::region).hasSizeGreaterThan(400);
    }

    @Test
    void knowsEveryCodeThatPapuaHadBefore2022() throws Exception {
        List<String> prefixes = IntStream.range(FIRST_PAPUAN_PREFIX, 10_000)
                .mapToObj("%04d"::formatted)
                .toList();

        List<Verdict> verdicts = oracle.judge(
                prefixes.stream().map(prefix -> prefix + "011708800001").toList());

        List<String> known = IntStream.range(0, prefixes.size())
                .filter(i -> verdicts.get(i).region())
                .mapToObj(prefixes::get)
                .toList();
        assertThat(known).hasSize(42);
        assertThat(known).noneMatch(prefix -> REGIONS.nikRegion(prefix) == NikRegion.UNKNOWN);
    }

    @Test
    void agreesOnTheDayOfBirthOfMen() throws Exception {
        List<LocalDate> days =
                LocalDate.of(1900, 1, 1).datesUntil(LocalDate.of(2000, 1, 1)).toList();
        List<String> niks =
                days.stream().map(day -> "647201" + DDMMYY.format(day) + "0001").toList();

        List<Verdict> verdicts = oracle.judge(niks);

        assertThat(verdicts).hasSameSizeAs(days);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            boolean theirs = verdicts.get(i).born().equals(DDMMYY.format(days.get(i)));
            boolean ours = nikFindings(niks.get(i), days.get(i)).isEmpty();
            if (!theirs || !ours) {
                disagreements.add(days.get(i).toString());
            }
        }
        assertThat(disagreements).isEmpty();
    }

    @Test
    void agreesOnTheLength() throws Exception {
        List<String> lengths = List.of("64720117088000", "647201170880000", "6472011708800001", "64720117088000012");

        List<Verdict> verdicts = oracle.judge(lengths);

        assertThat(verdicts)
                .extracting(Verdict::length)
                .containsExactlyElementsOf(lengths.stream()
                        .map(nik -> nikFindings(nik, LocalDate.of(1980, 8, 17)).isEmpty())
                        .toList());
    }

    private static List<Finding> nikFindings(String nik, LocalDate birthDate) {
        Findings findings = new Findings();
        new NikCheck(REGIONS).check(nik, Optional.of(birthDate), Optional.of(Sex.MALE), findings);
        return findings.broken();
    }
}
