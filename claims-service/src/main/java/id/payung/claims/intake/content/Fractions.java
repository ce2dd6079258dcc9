package id.payung.claims.intake.content;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Finds numbers that are not written as whole numbers. JSON Schema takes 1.0 for an integer; money does not. */
final class Fractions {

    private Fractions() {}

    static List<FieldProblem> in(JsonNode data, String at) {
        List<FieldProblem> found = new ArrayList<>();
        collect(data, at, found);
        return found;
    }

    private static void collect(JsonNode node, String at, List<FieldProblem> found) {
        if (node.isFloatingPointNumber()) {
            found.add(DataCode.NOT_WHOLE_NUMBER.at(at));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, found);
            }
        } else {
            node.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), found));
        }
    }
}
