package id.payung.reporting.sdmx;

import static io.restassured.RestAssured.given;

import id.payung.platform.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests of an analyst. */
final class Asked {

    static final String FLOW = "/sdmx/data/dataflow/PAYUNG/DF_COVERAGE/1.0.0/";
    static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    static final String JSON = "application/vnd.sdmx.data+json;version=2.0.0";

    private Asked() {}

    static RequestSpecification accepting(String mediaType) {
        return given().auth().oauth2(Tokens.of("analyst")).accept(mediaType).urlEncodingEnabled(false);
    }

    static Response get(String mediaType, String path) {
        return accepting(mediaType).get(path);
    }
}
