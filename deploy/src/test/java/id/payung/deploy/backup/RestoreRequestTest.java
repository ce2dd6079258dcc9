package id.payung.deploy.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreRequestTest {

    @Test
    void wantsEverythingUnlessAnInstantIsNamed() {
        assertThat(RestoreRequest.parse(List.of("/backups/monday")))
                .hasValueSatisfying(request -> assertThat(request.until()).isEmpty());
        assertThat(RestoreRequest.parse(List.of("/backups/monday", "--until", "2026-11-23T17:30:00+08:00")))
                .hasValueSatisfying(request -> {
                    assertThat(request.backup()).isEqualTo(Path.of("/backups/monday"));
                    assertThat(request.until()).contains(OffsetDateTime.parse("2026-11-23T17:30:00+08:00"));
                });
    }

    /** A time without its offset would be another instant for whoever sits elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/backups/monday --until",
                "/backups/monday --until yesterday",
                "/backups/monday --until 2026-11-23T17:30:00",
                "/backups/monday /backups/tuesday",
                "/backups/monday --until 2026-11-23T17:30:00Z more"
            })
    void takesNothingElse(String words) {
        List<String> arguments = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThat(RestoreRequest.parse(arguments)).isEmpty();
    }
}
