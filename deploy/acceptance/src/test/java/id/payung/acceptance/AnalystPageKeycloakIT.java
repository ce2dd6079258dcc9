package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.payung.acceptance.AnalystPageBrowser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in to the analysts' page at a real Keycloak, with the realm that we hand out. */
@ExtendWith(KeycloakHouse.Shared.class)
class AnalystPageKeycloakIT {

    private static final String VIEW = "#area=64&month=2023-07&denominator=VULNERABLE_WORKERS&target=100";
    private static final String NAME = "analis";
    private static final String PASSWORD = "kata-sandi-rekaan-9";

    private final KeycloakHouse house;

    AnalystPageKeycloakIT(KeycloakHouse house) {
        this.house = house;
    }

    @Test
    void signsInWithNameAndPasswordAndOutAgain() {
        house.keycloak().addPerson(NAME, PASSWORD, "analyst");
        try (AnalystPageBrowser browser = new AnalystPageBrowser(house.payung().gateway())) {
            Page page = browser.open(Look.PHONE, VIEW);

            page.locator("#sign-in-issuer").click();
            page.fill("#username", NAME);
            page.fill("#password", PASSWORD);
            page.press("#password", "Enter");
            AnalystPageBrowser.awaitFigures(page);
            String backAt = page.url();
            String who = page.locator("#who").innerText();
            String token =
                    page.evaluate("sessionStorage.getItem('payung.token')").toString();
            page.locator("#sign-out").click();
            page.locator("#kc-logout").click();
            page.locator("#sign-in").waitFor();

            assertThat(backAt).isEqualTo(house.payung().gateway() + "/" + VIEW);
            assertThat(who).startsWith("analyst");
            assertThat(browser.requests()).noneMatch(address -> address.contains(token));
            assertThat(page.evaluate("sessionStorage.getItem('payung.token')")).isNull();
            new Caller(house.payung().gateway(), token).get("/v1/audit").expecting(403);
        }
    }
}
