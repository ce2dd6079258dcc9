package id.payung.enrollment.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    private final Regions regions = Regions.load();

    @Test
    void holdsThe514RegionsOf38Provinces() {
        assertThat(regions.all()).hasSize(514).extracting(Region::code).isSorted();
        assertThat(regions.all().stream().map(Region::provinceCode).distinct()).hasSize(38);
    }

    @ParameterizedTest
    @CsvSource({
        "6472, 64.72",
        "64.72, 64.72",
        "Kota Samarinda, 64.72",
        "KOTA SAMARINDA, 64.72",
        "kota  samarinda, 64.72",
        "samarinda, 64.72",
        "Kab. Kutai Kartanegara, 64.02",
        "kab kutai kartanegara, 64.02",
        "Kabupaten Kutai Kartanegara, 64.02",
        "Kota Bandung, 32.73",
        "Kabupaten Bandung, 32.04",
        "Tolitoli, 72.04",
        "Kota Pematang Siantar, 12.72",
        "Kotabaru, 63.02",
        "Kota Administrasi Jakarta Pusat, 31.71",
        "Kota Jakarta Pusat, 31.71",
    })
    void findsARegionByCodeOrLabel(String text, String code) {
        assertThat(regions.find(text)).map(Region::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bandung", "bogor", "6473", "64.73", "0000", "64", "Kota Nusantara", "64.72.01"})
    void findsNothingForAnUnknownOrAmbiguousText(String text) {
        assertThat(regions.find(text)).isEmpty();
    }

    @Test
    void findsEveryRegionByItsOwnCodeAndName() {
        assertThat(regions.all()).allSatisfy(region -> {
            assertThat(regions.find(region.code())).contains(region);
            assertThat(regions.find(region.name())).contains(region);
            assertThat(regions.byCode(region.code())).contains(region);
        });
    }

    @Test
    void takesTheDottedCodeOnlyWhereACodeIsAskedFor() {
        assertThat(regions.byCode("64.72")).isPresent();
        assertThat(regions.byCode("6472")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6472, CURRENT",
        "6571, CURRENT",
        "9671, CURRENT",
        "6404, RETIRED", // Bulungan, until Kalimantan Utara
        "6405, RETIRED",
        "6406, RETIRED",
        "6410, RETIRED",
        "6473, RETIRED", // Tarakan
        "7321, RETIRED", // Mamuju, until Sulawesi Barat
        "9101, RETIRED", // Merauke, until Papua Selatan
        "9128, RETIRED",
        "9271, RETIRED", // Kota Sorong, until Papua Barat Daya
        "9103, CURRENT", // Jayapura stayed
        "9202, CURRENT", // Manokwari stayed
        "6475, UNKNOWN",
        "0000, UNKNOWN",
        "9999, UNKNOWN",
        "64a2, UNKNOWN",
        "647, UNKNOWN",
        "64722, UNKNOWN",
        "'', UNKNOWN",
    })
    void judgesTheRegionOfANik(String prefix, NikRegion expected) {
        assertThat(regions.nikRegion(prefix)).isEqualTo(expected);
    }

    @Test
    void namesForEachRetiredCodeItsSourceAndTheRegionOfToday() {
        List<RetiredRegion> retired = RegionTables.retired();

        assertThat(retired).hasSizeGreaterThan(30).allSatisfy(region -> {
            assertThat(region.prefix()).matches("\\d{4}");
            assertThat(region.source()).isNotBlank();
            assertThat(regions.byCode(region.now())).map(Region::name).contains(region.name());
            assertThat(regions.nikRegion(region.prefix())).isEqualTo(NikRegion.RETIRED);
        });
        assertThat(retired).extracting(RetiredRegion::prefix).doesNotHaveDuplicates();
    }
}
