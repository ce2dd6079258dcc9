package id.payung.deploy;

import java.util.Map;
import java.util.Optional;

/** What the user's environment says, with the defaults of a local run. */
public record Settings(Map<String, String> environment) {
    private static final int HIGHEST_PORT = 65_535;

    public Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    public String text(String variable, String otherwise) {
        return text(variable).orElse(otherwise);
    }

    /** @throws StartFailure if the variable is no whole number from {@code least} to {@code most} */
    public int number(String variable, int least, int most) {
        String value = text(variable, Integer.toString(least));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new StartFailure(variable + " must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }

    /** @throws StartFailure if the variable is no port number */
    public LocalPort port(String variable, int otherwise) {
        String value = text(variable, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new StartFailure(variable + " must be a port number from 1 to " + HIGHEST_PORT);
        }
        return new LocalPort(variable, Integer.parseInt(value));
    }
}
