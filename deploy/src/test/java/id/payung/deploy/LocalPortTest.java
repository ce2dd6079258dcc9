package id.payung.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPortTest {

    @Test
    void namesThePortThatIsTakenAndTheVariableThatMovesIt() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalPort port = new LocalPort("PAYUNG_GATEWAY_PORT", stranger.getLocalPort());

            assertThatThrownBy(port::requireFree)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(Integer.toString(stranger.getLocalPort()))
                    .hasMessageContaining("PAYUNG_GATEWAY_PORT");
        }
    }

    @Test
    void isFreeOnceTheOtherProgramIsGone() throws IOException {
        ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        LocalPort port = new LocalPort("PAYUNG_GATEWAY_PORT", stranger.getLocalPort());

        stranger.close();

        assertThatCode(port::requireFree).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "80a", "-1"})
    void refusesWhatIsNoPort(String value) {
        Settings settings = new Settings(Map.of("PAYUNG_GATEWAY_PORT", value));

        assertThatThrownBy(() -> settings.port("PAYUNG_GATEWAY_PORT", 8080))
                .hasMessageContaining("PAYUNG_GATEWAY_PORT");
    }
}
