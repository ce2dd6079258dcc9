package id.payung.enrollment.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Collects what one row gets wrong. A field that cannot be read at all silences the finer findings about it. */
final class Findings {
    private static final List<String> COLUMNS = List.of(
            "nik",
            "name",
            "birthDate",
            "sex",
            "region",
            "occupation",
            "income",
            "segment",
            "wage",
            "motherName",
            "phone",
            "address",
            "job");

    private List<Finding> broken = Collections.emptyList();
    private List<Finding> reviews = Collections.emptyList();

    void addUnless(boolean holds, RowCode code) {
        if (!holds) {
            add(code);
        }
    }

    void add(RowCode code) {
        if (broken.stream()
                .noneMatch(finding -> finding.code() == RowCode.ROW_MALFORMED
                        && finding.field().equals(code.field()))) {
            addBroken(Finding.of(code));
        }
    }

    void malformed(String field) {
        addBroken(new Finding(RowCode.ROW_MALFORMED, field));
    }

    void review(RowCode code) {
        reviews = List.of(Finding.of(code));
    }

    boolean anyBroken() {
        return !broken.isEmpty();
    }

    List<Finding> broken() {
        return broken.stream()
                .sorted(Comparator.comparingInt(finding -> COLUMNS.indexOf(finding.field())))
                .toList();
    }

    List<Finding> reviews() {
        return reviews;
    }

    private void addBroken(Finding finding) {
        if (broken.isEmpty()) {
            broken = new ArrayList<>();
        }
        broken.add(finding);
    }
}
