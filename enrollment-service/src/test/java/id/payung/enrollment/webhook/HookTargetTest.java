package id.payung.enrollment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sponsor.example.id/hook",
                "ftp://sponsor.example.id/",
                "https://user:word@sponsor.example.id/",
                "https://sponsor.example.id@127.0.0.1/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://db.localhost/",
                "https://payung.internal/",
                "https://printer.local/",
                "https://enrollment-service/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.0x1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fd00::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://8.8.8.8/",
                "https://sponsor.example.id:22/",
                "https://sponsor.example.id/#part",
                "https://sponsor.example.id\\@127.0.0.1/",
                "https://sponsor.example.id /",
                "https://ⓛocalhost/",
                "https:///hook",
                "//sponsor.example.id/hook",
                "sponsor.example.id",
                "",
            })
    void refusesWhatIsNoAddressOfTheOpenInternet(String url) {
        assertThat(HookTarget.written(url, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sponsor.example.id",
                "https://sponsor.example.id/hook?of=kaltim",
                "HTTPS://sponsor.example.id:443/",
                "https://sponsor.example.id:8443/hook",
                "https://xn--80ak6aa92e.example/",
            })
    void takesAnAddressByNameAndHttps(String url) {
        assertThat(HookTarget.written(url, false)).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void knowsWhatIsNotPublic(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450:4001:800::200e",
            })
    void knowsWhatIsPublic(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void goesNowhereWhereTheNameLeadsInside() throws Exception {
        assertThat(HookTarget.resolved(URI.create("https://localhost/"), false)).isEmpty();
    }
}
