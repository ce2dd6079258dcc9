package id.payung.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

    private final AllowedMethods allowed =
            new AllowedMethods(Stream.of(Things.class, OneThing.class, Series.class, AllowedMethodsTest.class));

    @Path("/v1/things")
    public static class Things {

        @GET
        public String list() {
            return "";
        }

        @POST
        @Path("/search")
        public String search() {
            return "";
        }

        @DELETE
        @Path("/{id}")
        public String delete() {
            return "";
        }
    }

    @Path("/v1/things/{id}/card")
    public static class OneThing {

        @GET
        public String card() {
            return "";
        }
    }

    @Path("/series")
    public static class Series {

        @GET
        @Path("/data{path: (/.*)?}")
        public String data() {
            return "";
        }

        @GET
        @Path("/{type: flow|structure}{path: (/.*)?}")
        public String anyDepth() {
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/things, 'GET, HEAD, OPTIONS'",
        "v1/things/, 'GET, HEAD, OPTIONS'",
        "/v1/things/search, 'DELETE, OPTIONS, POST'",
        "/v1/things/7, 'DELETE, OPTIONS'",
        "/v1/things/7/card, 'GET, HEAD, OPTIONS'",
        "/v1/things/7/8, OPTIONS",
        "/series/data, 'GET, HEAD, OPTIONS'",
        "/series/data/flow/A.B, 'GET, HEAD, OPTIONS'",
        "/series/flow/all/of/them, 'GET, HEAD, OPTIONS'",
        "/series/folder, OPTIONS",
    })
    void aPathHasTheMethodsOfAllResourcesThatAnswerIt(String path, String methods) {
        assertThat(allowed.on(path)).isEqualTo(methods);
    }
}
