package id.payung.enrollment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameNormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ahmad Fauzi | AHMAD FAUZI",
                "Ahmad Fauzi |  ahmad   fauzi ",
                "Ahmad Fauzi | Ahmad Fauzi, S.Pd., M.Si",
                "Ahmad Fauzi | Ahmad Fauzi S.Pd M.Si",
                "Ahmad Fauzi | Ahmad Fauzi S.Pd.M.Si.",
                "Ahmad Fauzi | Ahmad Fauzi, S. Pd., M. Si.",
                "Ahmad Fauzi | Drs. H. Ahmad Fauzi, M.M.",
                "Ahmad Fauzi | Drs.H.Ahmad Fauzi",
                "Ahmad Fauzi | Prof. Dr. Ir. H. Ahmad Fauzi, S.H., M.H., Ph.D.",
                "Siti Aminah | Dra. Hj. Siti Aminah",
                "Siti Aminah | Hj Siti Aminah SE",
                "Siti Aminah | SITI AMINAH, A.Md.Keb",
                "Muhammad Yusuf | M. Yusuf",
                "Muhammad Yusuf | M Yusuf",
                "Muhammad Yusuf | M.Yusuf",
                "Muhammad Yusuf | Muh. Yusuf",
                "Muhammad Yusuf | Moh. Yusuf",
                "Muhammad Yusuf | Mohammad Yusuf",
                "Muhammad Yusuf | Mohamad Yusuf",
                "Muhammad Yusuf | Mhd Yusuf",
                "Muhammad Yusuf | H. M. Yusuf, S.Ag",
                "Ahmad Muhammad | Ahmad Moh.",
                "Nur'aini | Nuraini",
                "Nur\u2019aini | Nur Aini",
                "Jose Ximenes | José Ximenes",
                "Jose Ximenes | Jose\u0301 Ximenes",
                "Abdul-Rahman | Abdul Rahman",
            })
    void bringsTwoSpellingsToOneString(String one, String other) {
        assertThat(NameNormaliser.normalise(other)).isEqualTo(NameNormaliser.normalise(one));
    }

    @ParameterizedTest
    @CsvSource({
        "Ahmad Fauzi, Ahmad Fauzan",
        "Siti Aminah, Siti Maimunah",
        "Muhammad Yusuf, Yusuf",
        "Budi, Budi Santoso",
        "Hasan, Husin",
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameNormaliser.normalise(one)).isNotEqualTo(NameNormaliser.normalise(other));
    }

    @ParameterizedTest
    @CsvSource({
        "H., H",
        "Ir, IR",
        "Dr. H., H",
        "M. Si, MUHAMMADSI",
        "S.Pd, SPD",
        "M, MUHAMMAD",
        "-, -",
        "123, 123",
        "王小明, 王小明"
    })
    void neverLeavesANameEmpty(String name, String normalised) {
        assertThat(NameNormaliser.normalise(name)).isEqualTo(normalised).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Irwan", "Hasan", "Drajat", "Muharram", "Sehat", "Mahmud", "Shinta", "Steven", "Mamat"})
    void leavesNamesThatOnlyBeginLikeATitle(String name) {
        assertThat(NameNormaliser.normalise(name)).isEqualTo(name.toUpperCase(java.util.Locale.ROOT));
    }
}
