package id.payung.enrollment.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files made up for tests, and what became of them. */
final class Rosters {

    static final String HEADER = "nik,name,birth_date,sex,region,occupation";
    static final String BUDI = "6472011501900001,Budi,1990-01-15,M,64.72,FISHER";
    static final String SITI = "6472015501900002,Siti,1990-01-15,F,64.72,TRADER";

    private Rosters() {}

    static List<RosterRow> readCsv(String text) {
        return read(RosterFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<RosterRow> read(RosterFormat format, byte[] file) {
        try (RosterReader reader = RosterFiles.open(format, new ByteArrayInputStream(file))) {
            return rest(reader);
        }
    }

    static List<RosterRow> rest(RosterReader reader) {
        List<RosterRow> rows = new ArrayList<>();
        for (Optional<RosterRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    static ProblemException refusal(String csv) {
        return refusal(RosterFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    static ProblemException refusal(RosterFormat format, byte[] file) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> read(format, file));
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.type().status()).isEqualTo(422);
        return refusal;
    }

    static String slug(RosterFormat format, byte[] file) {
        return refusal(format, file).type().slug();
    }

    static String slug(String csv) {
        return refusal(csv).type().slug();
    }

    static List<String> pointers(ProblemException refusal) {
        return refusal.errors().stream().map(FieldProblem::pointer).toList();
    }
}
