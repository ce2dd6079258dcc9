package id.payung.enrollment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowCodeTest {
    private static final Set<String> FIELDS =
            Set.of("", "nik", "name", "birthDate", "sex", "region", "occupation", "income", "segment", "wage", "job");

    @ParameterizedTest
    @EnumSource(RowCode.class)
    void saysInBothLanguagesWhatToDoAndNamesAField(RowCode code) {
        assertThat(code.message().en()).endsWith(".");
        assertThat(code.message().id())
                .endsWith(".")
                .isNotEqualTo(code.message().en());
        assertThat(FIELDS).contains(code.field());
    }
}
