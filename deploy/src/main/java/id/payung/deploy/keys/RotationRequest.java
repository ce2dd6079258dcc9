package id.payung.deploy.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code deploy/rotate-keys} is asked to do.
 *
 * @param settle how long all services may take to see changed keysets
 * @param patience how long the services may take to seal everything again
 */
record RotationRequest(Task task, Duration settle, Duration patience, Optional<Path> newKek) {

    static final String USAGE =
            """
            usage: deploy/rotate-keys [--settle SECONDS] [--hours N]   replaces the key of personal values, or goes on with it
                   deploy/rotate-keys --status                         where the rotation stands
                   deploy/rotate-keys --wrap                           encrypts keysets in clear by PAYUNG_KEYS_KMS_URI
                   deploy/rotate-keys --new-kek FILE                   makes a key for file-kms://FILE""";

    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofHours(24);

    /** The tasks of the command. */
    enum Task {
        ROTATE,
        STATUS,
        WRAP,
        NEW_KEK
    }

    /** Nothing where the arguments are none of ours. */
    static Optional<RotationRequest> parse(List<String> arguments) {
        RotationRequest request = new RotationRequest(Task.ROTATE, SETTLE, PATIENCE, Optional.empty());
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            Optional<String> value = option.matches("--settle|--hours|--new-kek")
                    ? rest.hasNext() ? Optional.of(rest.next()) : Optional.empty()
                    : Optional.of("");
            Optional<RotationRequest> next = request.with(option, value);
            if (next.isEmpty()) {
                return next;
            }
            request = next.get();
        }
        return Optional.of(request);
    }

    private Optional<RotationRequest> with(String option, Optional<String> value) {
        return switch (option) {
            case "--status" -> Optional.of(new RotationRequest(Task.STATUS, settle, patience, newKek));
            case "--wrap" -> Optional.of(new RotationRequest(Task.WRAP, settle, patience, newKek));
            case "--new-kek" ->
                value.map(file -> new RotationRequest(Task.NEW_KEK, settle, patience, Optional.of(Path.of(file))));
            case "--settle" ->
                number(value).map(seconds -> new RotationRequest(task, Duration.ofSeconds(seconds), patience, newKek));
            case "--hours" ->
                number(value).map(hours -> new RotationRequest(task, settle, Duration.ofHours(hours), newKek));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(Optional<String> value) {
        return value.filter(text -> text.matches("[0-9]{1,5}")).map(Long::valueOf);
    }
}
