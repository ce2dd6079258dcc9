package id.payung.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeteredPathsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/bills, /v1/bills",
        "/v1/bills/{number}, /v1/bills/{number}",
        "/v1/figures/{code}/{region}/{month}, /v1/figures/{code}/{region}/{month}",
        "NOT_FOUND, NOT_FOUND",
        "root, root",
        "/v1/members/6472010203040001, /v1/members/-",
        "/v1/members/Orang%20Rekaan, /v1/members/-",
        "/v1/members/search, /v1/members/-",
        "/v1/6472010203040001, /v1/-",
        "/6472010203040001/v1, /-",
        "/sdmx/081355577799, /sdmx/-",
        "6472010203040001, /-",
        "/v1/members/{6472010203040001}, /v1/members/-",
        "/v1/6472010203040001/{id}, /v1/-",
    })
    void namesNoValueThatStoodInAPath(String counted, String named) {
        assertThat(MeteredPaths.withoutValues(counted)).isEqualTo(named);
    }
}
