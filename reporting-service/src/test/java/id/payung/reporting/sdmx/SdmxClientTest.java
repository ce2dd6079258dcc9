package id.payung.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import sdmxdl.Connection;
import sdmxdl.DataSet;
import sdmxdl.DatabaseRef;
import sdmxdl.Dimension;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Obs;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

/** A client that somebody else wrote reads what this door tells. */
@QuarkusTest
@TestProfile(SdmxProfile.class)
@QuarkusTestResource(EmbeddedDatabase.class)
class SdmxClientTest {

    private static final DatabaseRef NO_DATABASE = DatabaseRef.NO_DATABASE;
    private static final FlowRef COVERAGE = FlowRef.of("PAYUNG", "DF_COVERAGE", "1.0.0");

    @TestHTTPResource("/sdmx")
    URI door;

    @Test
    void findsTheDataflow() throws IOException {
        try (Connection client = client("id")) {
            Flow flow = client.getFlows(NO_DATABASE).iterator().next();

            assertThat(flow.getRef()).isEqualTo(COVERAGE);
            assertThat(flow.getName()).isEqualTo("Pekerja rentan yang terlindungi");
        }
    }

    @Test
    void understandsTheStructure() throws IOException {
        try (Connection client = client("en")) {
            Structure structure = client.getMeta(NO_DATABASE, COVERAGE).getStructure();

            assertThat(structure.getDimensions())
                    .extracting(Dimension::getId)
                    .containsExactly("FREQ", "REF_AREA", "OCCUPATION", "SPONSOR", "PROGRAM", "SEX", "AGE_GROUP");
            assertThat(structure.getTimeDimensionId()).isEqualTo("TIME_PERIOD");
            assertThat(structure.getDimensions().get(2).getCodelist().getCodes())
                    .containsEntry("FISHER", "Fisher");
            assertThat(structure.getAttributes()).extracting("id").contains("UNIT_MEASURE", "CONF_STATUS", "PERCENT");
        }
    }

    @Test
    void readsOneSeries() throws IOException {
        try (Connection client = client("en")) {
            Series series = data(client, "M.64._T._T._T._T._T").iterator().next();

            assertThat(series.getMeta()).containsEntry("UNIT_MEASURE", "PS");
            assertThat(series.getObs()).extracting(Obs::getValue).containsExactly(900d, 901d, 902d, 903d, 904d, 905d);
            assertThat(series.getObs().first().getPeriod().getStartAsShortString())
                    .startsWith("2023-07");
            assertThat(series.getObs().first().getMeta())
                    .containsEntry("PERCENT", "56.25")
                    .containsEntry("DENOMINATOR_SOURCE", "Governor's estimate, <2023> & later");
        }
    }

    @Test
    void readsEverythingAndWhatAWildcardMeans() throws IOException {
        try (Connection client = client("en")) {
            assertThat(data(client, "all")).hasSize(9);
            assertThat(data(client, "M.64.....")).hasSize(1);
            assertThat(data(client, "M._T.._T._T.._T"))
                    .extracting(Series::getKey)
                    .contains(Key.parse("M._T._T._T._T.F._T"));
        }
    }

    @Test
    void readsASuppressedFigureAsNone() throws IOException {
        try (Connection client = client("en")) {
            Series hidden = data(client, "M.6471._T._T._T.F._T").iterator().next();

            assertThat(hidden.getObs())
                    .allSatisfy(seen -> assertThat(seen.getValue()).isNaN());
        }
    }

    private static DataSet data(Connection client, String key) throws IOException {
        return client.getData(
                NO_DATABASE, COVERAGE, Query.builder().key(Key.parse(key)).build());
    }

    private Connection client(String language) throws IOException {
        WebSource source = WebSource.builder()
                .id("PAYUNG")
                .driver("RI_SDMX21")
                .endpoint(door)
                .build();
        return SdmxWebManager.ofServiceLoader().toBuilder()
                .networking(new TokenNetworking(Tokens.of("analyst")))
                .build()
                .getConnection(source, Languages.parse(language));
    }
}
