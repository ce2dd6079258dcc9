package id.payung.reporting.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A member as far as figures need to know: no name, no number, no day of birth.
 *
 * @param region code of the regency or city of the domicile, empty where it is not known
 * @param covers in one order, so that two members who count alike are equal
 */
public record Member(String region, String sex, int birthYear, List<Cover> covers) {

    /** Somebody of whom no event has told yet. */
    public static final Member UNKNOWN = new Member("", "", 0, List.of());

    private static final Comparator<Cover> ORDER = Comparator.comparing(Cover::sponsor)
            .thenComparing(Cover::job)
            .thenComparing(Cover::program)
            .thenComparing(Cover::from)
            .thenComparing(Cover::until)
            .thenComparing(Cover::occupation);

    public Member {
        covers = List.copyOf(covers);
    }

    Member described(String newRegion, String newSex, int newBirthYear) {
        return new Member(newRegion, newSex, newBirthYear, covers);
    }

    Member with(List<Cover> further) {
        List<Cover> more = new ArrayList<>(covers);
        more.addAll(further);
        return ordered(more);
    }

    Member each(UnaryOperator<Cover> change) {
        return ordered(new ArrayList<>(covers.stream().map(change).toList()));
    }

    Member withoutCovers() {
        return new Member(region, sex, birthYear, List.of());
    }

    /** This member with what the duplicate had; the description of the one that remains stands. */
    Member joined(Member duplicate) {
        Member described = equals(UNKNOWN) ? duplicate.withoutCovers() : this;
        List<Cover> all = new ArrayList<>(described.covers);
        all.addAll(duplicate.covers);
        return described.ordered(all);
    }

    private Member ordered(List<Cover> unordered) {
        unordered.sort(ORDER);
        return new Member(region, sex, birthYear, unordered);
    }
}
