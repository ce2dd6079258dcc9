package id.payung.claims.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.claims.law.Acts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No act counts before its day. */
class LawInItsTimeTest {

    @ParameterizedTest
    @MethodSource("filesWithCitations")
    void noEntryIsOlderThanTheActThatItCites(String name) throws IOException {
        List<String> tooOld = new ArrayList<>();

        collect(ChangedFiles.tree(name), LocalDate.MIN, tooOld);

        assertThat(tooOld).isEmpty();
    }

    /** An entry has its own day or that of the table in which it stands. */
    private static void collect(JsonNode node, LocalDate dayOfTable, List<String> tooOld) {
        LocalDate from = node.has("from") ? LocalDate.parse(node.get("from").asText()) : dayOfTable;
        if (node.has("citation")) {
            String act = node.get("citation").get("act").asText();
            if (from.isBefore(Acts.inForceFrom(act))) {
                tooOld.add(act + " from " + from);
            }
        }
        node.forEach(child -> collect(child, from, tooOld));
    }

    static List<String> filesWithCitations() {
        return LawFiles.names().stream()
                .filter(name -> !name.startsWith("holidays/") && !name.equals("decisions.yaml"))
                .toList();
    }
}
