package id.payung.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.gateway.GatewayConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePolicyTest {

    @Test
    void letsThePageSpeakToTheConfiguredIssuerAndToNobodyElse() {
        GatewayConfig.Oidc oidc = oidc("https://login.example:8443/realms/payung", "page");

        assertThat(PagePolicy.of(oidc))
                .contains("connect-src 'self' https://login.example:8443; ")
                .doesNotContain("realms");
        assertThat(PageSettings.file(oidc).content().toString())
                .contains("https://login.example:8443/realms/payung", "\"page\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://login.example", "login.example", "https:///realm", "https://a;script-src"})
    void startsWithNoIssuerThatIsNoWebAddress(String issuer) {
        GatewayConfig.Oidc oidc = oidc(issuer, "page");

        assertThatThrownBy(() -> PageSettings.file(oidc)).hasMessageContaining("PAYUNG_OIDC_ISSUER");
    }

    @Test
    void startsWithNoIssuerWithoutAClient() {
        GatewayConfig.Oidc oidc = oidc("https://login.example", "");

        assertThatThrownBy(() -> PageSettings.file(oidc)).hasMessageContaining("PAYUNG_OIDC_CLIENT_ID");
    }

    private static GatewayConfig.Oidc oidc(String issuer, String clientId) {
        Map<String, String> values = Map.of("payung.oidc.issuer", issuer, "payung.oidc.client-id", clientId);
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.Oidc.class, "payung.oidc")
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(GatewayConfig.Oidc.class, "payung.oidc");
    }
}
