package id.payung.acceptance;

import id.payung.acceptance.fuzz.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The calls of this run that were answered with what was asked for, by method and path. */
final class MadeCalls {

    private static final int FIRST_REFUSAL = 300;
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private MadeCalls() {}

    static void remember(String method, String path, int status) {
        if (status < FIRST_REFUSAL) {
            MADE.add(method + " " + path);
        }
    }

    /** The operations that none of them was. */
    static Set<String> missing(List<Operation> operations) {
        Set<String> made = MADE.stream()
                .flatMap(call -> operations.stream()
                        .filter(operation -> call.matches(pattern(operation)))
                        // a path without a variable is no case of one with it
                        .min(Comparator.comparingInt(operation -> variables(operation.path())))
                        .stream())
                .map(Operation::name)
                .collect(Collectors.toSet());
        return operations.stream()
                .map(Operation::name)
                .filter(name -> !made.contains(name))
                .collect(Collectors.toSet());
    }

    private static String pattern(Operation operation) {
        return operation.name().replaceAll("\\{[^}]+}", "[^/]+");
    }

    private static int variables(String path) {
        return path.split("\\{").length;
    }
}
