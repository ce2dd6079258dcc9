package id.payung.claims.casefile;

import java.util.List;

/** Lists as JSON brings them: left out means empty. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(List<T> sent) {
        return sent == null ? List.of() : List.copyOf(sent);
    }
}
