package id.payung.claims.claim;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The life of a claim as data: {@code resources/claim/transitions.csv}. What is not listed there cannot happen. */
public final class ClaimTransitions {

    private static final List<Transition> ALL = load();

    private ClaimTransitions() {}

    /** One step; the first one has no state to come from. */
    public record Transition(Optional<ClaimState> from, ClaimState to, String because) {}

    /** All steps in the order of the file. */
    public static List<Transition> all() {
        return ALL;
    }

    /** The state after a step; a step that is not listed is a defect of ours, never of a caller. */
    static ClaimState step(ClaimState from, ClaimState to) {
        boolean listed = ALL.stream().anyMatch(step -> step.from().equals(Optional.of(from)) && step.to() == to);
        if (from == to || listed) {
            return to;
        }
        throw new IllegalStateException("No claim goes from " + from + " to " + to);
    }

    private static List<Transition> load() {
        List<Transition> steps = new ArrayList<>();
        try (InputStream in = ClaimTransitions.class.getResourceAsStream("/claim/transitions.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String from = row.getField("from");
                steps.add(new Transition(
                        from.isEmpty() ? Optional.empty() : Optional.of(ClaimState.valueOf(from)),
                        ClaimState.valueOf(row.getField("to")),
                        row.getField("because")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(steps);
    }
}
