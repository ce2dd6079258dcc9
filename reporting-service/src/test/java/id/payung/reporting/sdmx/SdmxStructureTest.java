package id.payung.reporting.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(SdmxProfile.class)
@QuarkusTestResource(EmbeddedDatabase.class)
class SdmxStructureTest {

    private static final String JSON = "application/vnd.sdmx.structure+json;version=2.0.0";
    private static final String XML = "application/vnd.sdmx.structure+xml;version=2.1";

    @Test
    void aDataflowIsToldWithAllThatItIsMadeOf() {
        Response answer = Asked.get(JSON, "/sdmx/structure/dataflow/PAYUNG/DF_COVERAGE/1.0.0?references=descendants");

        JsonPath data =
                answer.then().statusCode(200).contentType(JSON).extract().jsonPath();
        assertThat(data.getString("data.dataflows[0].structure"))
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=PAYUNG:DSD_COVERAGE(1.0.0)");
        assertThat(data.getList("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.id"))
                .containsExactly("FREQ", "REF_AREA", "OCCUPATION", "SPONSOR", "PROGRAM", "SEX", "AGE_GROUP");
        assertThat(data.getList("data.codelists.id")).contains("CL_AREA", "CL_OCCUPATION", "CL_SPONSOR", "CL_SEX");
        assertThat(data.getList("data.conceptSchemes[0].concepts.id")).contains("OBS_VALUE", "PERCENT");
    }

    @Test
    void codesHaveNamesInBothLanguages() {
        JsonPath data = Asked.accepting(JSON)
                .header("Accept-Language", "id")
                .get("/sdmx/structure/codelist/PAYUNG/CL_OCCUPATION")
                .jsonPath();

        assertThat(data.getString("data.codelists[0].codes.find { it.id == 'FISHER' }.names.en"))
                .isEqualTo("Fisher");
        assertThat(data.getString("data.codelists[0].codes.find { it.id == 'FISHER' }.name"))
                .isEqualTo("Nelayan");
    }

    @Test
    void aRegencyStandsBelowItsProvince() {
        String code = Asked.get(XML, "/sdmx/structure/codelist/PAYUNG/CL_AREA/1.0.0/6472")
                .xmlPath()
                .getString("**.find { it.name() == 'Code' }.Parent.Ref.@id");

        assertThat(code).isEqualTo("64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/structure/*/*/*/*",
                "/sdmx/structure/dataflow/PAYUNG/DF_COVERAGE/1.0.0?references=all",
                "/sdmx/structure/datastructure/PAYUNG/DSD_COVERAGE/+?references=children",
                "/sdmx/structure/datastructure/PAYUNG/DSD_COVERAGE/1.0.0?references=all&detail=referencestubs",
                "/sdmx/structure/codelist/PAYUNG/CL_SEX/1.0.0/M,F",
                "/sdmx/dataflow/all/all/latest",
                "/sdmx/datastructure/PAYUNG/DSD_COVERAGE/1.0.0?references=children",
                "/sdmx/conceptscheme/PAYUNG?detail=allstubs"
            })
    void structuresKeepToThePublishedSchemas(String path) {
        Response xml = Asked.get(XML, path);
        Response json = Asked.get(JSON, path);

        xml.then().statusCode(200).contentType(XML);
        SdmxSchemas.validate(xml.asString());
        json.then().statusCode(200).contentType(JSON);
        JsonSchemas.validate("/sdmx/structure-message.json", json.asString());
    }

    @Test
    void aPartOfACodelistSaysThatItIsOne() {
        JsonPath data = Asked.get(JSON, "/sdmx/structure/codelist/PAYUNG/CL_SEX/1.0.0/F")
                .jsonPath();

        assertThat(data.getList("data.codelists[0].codes.id")).isEqualTo(List.of("F"));
        assertThat(data.getBoolean("data.codelists[0].isPartial")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "none, DF_COVERAGE",
        "children, DF_COVERAGE DSD_COVERAGE",
        "datastructure, DF_COVERAGE DSD_COVERAGE",
        "parents, DF_COVERAGE",
    })
    void referencesAddWhatIsReferredTo(String word, String ids) {
        JsonPath data = Asked.get(JSON, "/sdmx/structure/dataflow/PAYUNG/DF_COVERAGE?references=" + word)
                .jsonPath();

        List<String> found = new ArrayList<>(data.getList("data.dataflows.id"));
        Optional.<List<String>>ofNullable(data.getList("data.dataStructures.id"))
                .ifPresent(found::addAll);
        assertThat(String.join(" ", found)).isEqualTo(ids);
        assertThat(data.getList("data.codelists")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/structure/dataflow/PAYUNG/DF_NOTHING, 404, NOT_FOUND",
        "/sdmx/structure/dataflow/OTHERS/DF_COVERAGE, 404, NOT_FOUND",
        "/sdmx/structure/dataflow/PAYUNG/DF_COVERAGE/2.0.0, 404, NOT_FOUND",
        "/sdmx/structure/categoryscheme/PAYUNG, 404, NOT_FOUND",
        "/sdmx/structure/codelist/PAYUNG/CL_SEX/1.0.0/X, 404, NOT_FOUND",
        "/sdmx/structure/nonsense, 400, INVALID_PARAMETER",
        "/sdmx/structure/dataflow?references=cousins, 400, INVALID_PARAMETER",
        "/sdmx/structure/dataflow?detail=some, 400, INVALID_PARAMETER",
        "/sdmx/structure/dataflow?colour=red, 400, UNKNOWN_PARAMETER",
        "/sdmx/structure/dataflow?format=xls, 400, INVALID_PARAMETER",
    })
    void whatDoesNotExistOrCannotBeReadIsRefused(String path, int status, String code) {
        Response refused = Asked.get("*/*", path);

        refused.then().statusCode(status).contentType("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void aFormatThatNobodySpeaksIsRefusedWithThoseThatAreSpoken() {
        Response refused = Asked.get("application/vnd.ms-excel", "/sdmx/structure/dataflow");

        refused.then().statusCode(406).contentType("application/problem+json");
        assertThat(refused.jsonPath().getString("detail")).contains(JSON, XML);
    }

    @Test
    void anUnchangedStructureIsNotSentAgain() {
        String path = "/sdmx/structure/codelist/PAYUNG/CL_SEX";
        Response first = Asked.get(JSON, path);

        Asked.accepting(JSON)
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        Asked.accepting(JSON)
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get(path)
                .then()
                .statusCode(304);
        Asked.accepting(XML)
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"partner, 403", "bpjs-system, 403", "auditor, 200", "admin, 200"})
    void onlyThoseWhoMayReadReportsReadIt(String role, int status) {
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/sdmx/structure/dataflow")
                .then()
                .statusCode(status);
    }
}
