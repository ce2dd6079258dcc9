package id.payung.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/members",
                "/v1/regions/64.72",
                "/sdmx/data/PAYUNG,COVERAGE,1.0/A+B.64",
                "/v1/sponsors/a%20b",
                "/v1/sponsors/%C3%A9",
                "/v1/x/...",
                "/v1/a..b"
            })
    void acceptsPathsThatEverybodyReadsAlike(String path) {
        assertThat(RequestPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "//",
                "/v1/",
                "/v1//x",
                "/.",
                "/..",
                "/v1/./x",
                "/v1/../x",
                "/v1/%2E",
                "/v1/%2f",
                "/v1/%5C",
                "/v1/%25",
                "/v1/%3b",
                "/v1/%3F",
                "/v1/%23",
                "/v1/%0a",
                "/v1/%7F",
                "/v1/%",
                "/v1/%2",
                "/v1/%gg",
                "/v1/x;y",
                "/v1/%c0%ae",
                "/v1/%E0%80%AF",
                "/v1/%ff",
                "/v1/%C3",
                "/v1/x\\y",
                "/v1/x y",
                "/v1/\u00e9"
            })
    void refusesPathsThatSomebodyReadsDifferently(String path) {
        assertThat(RequestPath.isPlain(path)).isFalse();
    }
}
