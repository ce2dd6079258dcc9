package id.payung.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDigestTest {

    // the example of RFC 9530, appendix D, and its digest in both algorithms
    private static final String BODY = "{\"hello\": \"world\"}";
    private static final String SHA_256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    private static final String SHA_512 =
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm" + "+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SHA_256 + "|true",
                SHA_512 + "|true",
                SHA_256 + ", " + SHA_512 + "|true",
                "unixsum=:AAAA:|true",
                "unixsum=30637, " + SHA_256 + "|true",
                "SHA-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:;p=1|true",
                "sha-256=:AAAA:|false",
                SHA_256 + ", sha-512=:AAAA:|false",
                "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=|false",
                "sha-256=:=:|false",
                "sha-256=|false",
            })
    void knowsWhetherTheBodyIsTheDeclaredOne(String header, boolean matches) {
        ContentDigest digest = ContentDigest.declared(header);
        byte[] body = (BODY + "\n").getBytes(UTF_8);
        digest.update(body, 0, 5);
        digest.update(body, 5, BODY.length() - 5);

        assertThat(digest.matches()).isEqualTo(matches);
    }
}
