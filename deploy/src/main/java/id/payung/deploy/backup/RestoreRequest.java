package id.payung.deploy.backup;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What {@code deploy/restore} was asked for.
 *
 * @param until the instant to restore, with its offset from UTC; none for the end of the log
 */
record RestoreRequest(Path backup, Optional<OffsetDateTime> until) {
    static final String USAGE = "usage: deploy/restore FOLDER [--until INSTANT], such as 2026-11-23T17:30:00+08:00";

    /** Empty where the arguments are none of it. */
    static Optional<RestoreRequest> parse(List<String> arguments) {
        boolean folderAlone = arguments.size() == 1;
        boolean withInstant = arguments.size() == 3 && arguments.get(1).equals("--until");
        if (!folderAlone && !withInstant) {
            return Optional.empty();
        }
        try {
            Optional<OffsetDateTime> until =
                    folderAlone ? Optional.empty() : Optional.of(OffsetDateTime.parse(arguments.get(2)));
            return Optional.of(new RestoreRequest(Path.of(arguments.get(0)).toAbsolutePath(), until));
        } catch (DateTimeParseException noInstant) {
            return Optional.empty();
        }
    }

    /** For people. */
    String instant() {
        return until.map(instant -> "what was committed by " + instant).orElse("everything committed");
    }
}
