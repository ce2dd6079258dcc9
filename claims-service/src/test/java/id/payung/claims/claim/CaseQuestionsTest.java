package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.law.Acts;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.LegalCitation;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseQuestionsTest {

    private static final BenefitLaw LAW = BenefitLaw.load();
    private static final LocalDate DAY = LocalDate.of(2016, 1, 1);

    @ParameterizedTest
    @EnumSource
    void citesAProvisionOfTheDayWhateverTheEventsContradict(CaseFile.Question question) {
        LegalCitation citation = CaseQuestions.source(question, DAY, LAW);

        assertThat(Acts.inForceFrom(citation.act())).isBefore(DAY);
    }
}
