package id.payung.reporting.sdmx.structure;

import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Names in a path, separated by commas; a wildcard stands for all of them. */
public record Choice(Set<String> names) {

    /** Any of them, the latest and the latest stable one, in the words of SDMX 3 and 2.1: there is one version only. */
    private static final Set<String> ANY = Set.of("*", "all", "~", "+", "latest");

    /** Reads a part of a path; 400 for what is no name. */
    public static Choice of(String part) {
        if (!part.matches("[A-Za-z0-9_@$.,~*+-]{1,200}")) {
            throw SdmxProblems.malformedPath(
                    "Names of letters, digits, _, @, $ and -; or *", "Nama dari huruf, angka, _, @, $, dan -; atau *");
        }
        return new Choice(new HashSet<>(Arrays.asList(part.split(","))));
    }

    /** Whether it means this name; {@code 1.0+.0} means the version 1.0.0 too. */
    public boolean has(String name) {
        return names.stream()
                .anyMatch(one -> ANY.contains(one) || one.replace("+", "").equals(name));
    }
}
